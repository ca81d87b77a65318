import { readdirSync, readFileSync, existsSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/**
 * What the pane is served of `assets`: a list of the packs, each pack as one file, and each sample as one archive,
 * because names such as "Phòng GD&ĐT.xlsx" are safe in an archive and not on every web server.
 */
export function packAssets(assets) {
  const samples = readSamples(path.join(assets, "samples"));
  const packs = folders(path.join(assets, "packs")).map((id) =>
    readPack(path.join(assets, "packs", id), samples),
  );
  return [
    { name: "packs/index.json", bytes: json(packs.map(({ entry }) => entry)) },
    ...packs.map(({ entry, files }) => ({ name: `packs/${entry.id}.json`, bytes: json(files) })),
    ...samples.map(({ pack, files }) => ({ name: `samples/${pack}.zip`, bytes: archive(files) })),
  ];
}

function readPack(folder, samples) {
  const files = filesUnder(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
  const member = (name) => JSON.parse(files.find((file) => file.name === name).text);
  const { id, title } = member("pack.json");
  const sample = samples.find((candidate) => candidate.pack === id);
  const entry = {
    id,
    title,
    calls: member("calls.json").map((call) => ({
      id: call.id,
      title: call.title,
      deadline: call.deadline.date,
    })),
    sample: sample === undefined ? null : { calls: sample.calls, files: sample.count },
  };
  return { entry, files };
}

function readSamples(folder) {
  return folders(folder)
    .filter((name) => existsSync(path.join(folder, name, "sample.json")))
    .map((name) => {
      const inside = path.join(folder, name);
      const { pack, calls, register } = JSON.parse(readFileSync(path.join(inside, "sample.json"), "utf8"));
      const { files: expected } = JSON.parse(readFileSync(path.join(inside, "expected.json"), "utf8"));
      const received = filesUnder(path.join(inside, "received")).map((file) => `received/${file}`);
      const files = [register, ...received].map((file) => [file, readFileSync(path.join(inside, file))]);
      return { pack, calls, count: Object.keys(expected).length, files };
    });
}

/** The files are packed already; a fixed date keeps the archive the same. */
function archive(files) {
  const entries = files.map(([name, bytes]) => [name.normalize("NFC"), new Uint8Array(bytes)]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 0, mtime: new Date(1980, 0, 1) }));
}

function json(value) {
  return Buffer.from(JSON.stringify(value));
}

function folders(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .toSorted();
}
