"use strict";

/**
 * A disk that fails at the n-th file-system call: with an error code, or by killing the process in the midst of it.
 * Loaded with --require it takes its orders from FAULT_AT and FAULT_KIND; a test in the same process calls `install`.
 */
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const asynchronous = [
  "readFile",
  "writeFile",
  "open",
  "rename",
  "rm",
  "mkdir",
  "readdir",
  "stat",
  "lstat",
  "realpath",
];
const synchronous = ["existsSync", "readFileSync", "statSync"];
const ofHandle = ["read", "readFile", "write", "writeFile", "stat", "sync", "close"];

function install({ at, kind }) {
  const originals = [];
  const names = [];

  function failing(name, call) {
    return (...parameters) => {
      names.push(name);
      if (names.length !== at) return call(parameters);
      if (kind === "SIGKILL") return killed(name, call, parameters);
      const error = Object.assign(new Error(`${kind}: planted at ${name}`), { code: kind, syscall: name });
      if (name === "existsSync") return false;
      if (name.endsWith("Sync")) throw error;
      // a handle whose closing fails is closed all the same
      return name === "close" ? call(parameters).then(() => Promise.reject(error)) : Promise.reject(error);
    };
  }

  function patch(owner, methods) {
    for (const name of methods) {
      const original = owner[name];
      if (typeof original !== "function") continue;
      originals.push(() => {
        owner[name] = original;
      });
      const call = (parameters) => original.apply(owner, parameters);
      owner[name] = failing(name, name === "open" ? (parameters) => call(parameters).then(watched) : call);
    }
  }

  /** A file handle whose calls count, too. */
  function watched(handle) {
    patch(handle, ofHandle);
    return handle;
  }

  patch(fs.promises, asynchronous);
  patch(fs, synchronous);
  syncBuiltinESMExports();
  return {
    names,
    uninstall: () => {
      for (const restore of originals) restore();
      syncBuiltinESMExports();
    },
  };
}

function die() {
  return process.kill(process.pid, "SIGKILL");
}

/** Half of what was to be written is on the disk when the process dies. */
function killed(name, call, [content, ...rest]) {
  if (name !== "writeFile" || content.length < 2) return die();
  return call([content.slice(0, Math.floor(content.length / 2)), ...rest]).then(die, die);
}

module.exports = { install };

if (process.env.FAULT_KIND !== undefined) {
  install({ at: Number(process.env.FAULT_AT), kind: process.env.FAULT_KIND });
}
