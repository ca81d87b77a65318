/** Each layer may import only the layers listed here; CONTRIBUTING.md says why. */
const layers = {
  core: [],
  app: ["core"],
  "adapters/read": ["app", "core"],
  "adapters/package": ["app", "core"],
  "adapters/xlsx": ["adapters/package", "app", "core"],
  "adapters/docx": ["adapters/package", "app", "core"],
  "adapters/node": ["app", "core"],
  "adapters/browser": ["app", "core"],
  "adapters/excel": ["app", "core"],
  cli: [
    "adapters/read",
    "adapters/package",
    "adapters/xlsx",
    "adapters/docx",
    "adapters/node",
    "app",
    "core",
  ],
  taskpane: [
    "adapters/read",
    "adapters/package",
    "adapters/xlsx",
    "adapters/docx",
    "adapters/browser",
    "adapters/excel",
    "app",
    "core",
  ],
  // the sentences of the ribbon are the pane's
  commands: ["taskpane/strings", "adapters/excel", "app", "core"],
};

/** The packages that only some layers may name. */
const owners = {
  "^(node:|fs$|path$|os$|process$)": ["adapters/node", "cli"],
  "node_modules/fflate/": ["adapters/read", "adapters/package"],
  "node_modules/papaparse/": ["adapters/read"],
  "node_modules/xlsx/": ["adapters/read"],
  "node_modules/(zod|big[.]js|@noble/hashes)/": ["core", "app"],
  "node_modules/idb/": ["adapters/browser"],
  "node_modules/docx/": ["adapters/docx"],
  "node_modules/(react|react-dom|comlink|@fluentui|@tanstack)/": ["taskpane"],
  "node_modules/@types/office-js/": ["adapters/excel", "taskpane", "commands"],
};

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "a circle has no order to read it in",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "a module that nothing imports is dead code; pages load their own small scripts",
      severity: "error",
      from: { path: "^src/", orphan: true, pathNot: ["[.]d[.]ts$", "/main[.]tsx?$", "^src/taskpane/page/"] },
      to: {},
    },
    {
      name: "no-test-in-src",
      comment: "production code never imports test code",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
    {
      name: "no-dev-dependencies-in-src",
      comment: "what the program runs with is a dependency, not a development dependency",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-worker-and-main-see-adapters",
      comment:
        "what is shown is made of plain data: adapters meet in the entries of the pane and of its workers",
      severity: "error",
      from: { path: "^src/taskpane/(components|session|state|strings|views)/" },
      to: { path: "^src/adapters/" },
    },
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer.replaceAll("/", "-")}-imports`,
      comment: `src/${layer} may import only ${[layer, ...allowed].map((name) => `src/${name}`).join(", ")}`,
      severity: "error",
      from: { path: `^src/${layer}/` },
      to: { path: "^src/", pathNot: [layer, ...allowed].map((name) => `^src/${name}/`) },
    })),
    ...Object.entries(owners).map(([pattern, owned]) => ({
      name: `only-${owned.join("-and-")}`.replaceAll("/", "-"),
      comment: `only ${owned.map((name) => `src/${name}`).join(" and ")} may import ${pattern}`,
      severity: "error",
      from: { path: "^src/", pathNot: owned.map((name) => `^src/${name}/`) },
      to: { path: pattern },
    })),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
