/** Each layer may import only the layers listed here; CONTRIBUTING.md says why. */
const layers = {
  core: [],
  app: ["core"],
  "adapters/read": ["app", "core"],
  "adapters/package": ["app", "core"],
  "adapters/xlsx": ["adapters/package", "app", "core"],
  "adapters/node": ["app", "core"],
  cli: ["adapters/read", "adapters/package", "adapters/xlsx", "adapters/node", "app", "core"],
};

/** The packages that only some layers may name. */
const owners = {
  "^(node:|fs$|path$|os$|process$)": ["adapters/node", "cli"],
  "node_modules/fflate/": ["adapters/read", "adapters/package"],
  "node_modules/papaparse/": ["adapters/read", "adapters/node"],
  "node_modules/xlsx/": ["adapters/read"],
  "node_modules/(zod|big[.]js|@noble/hashes)/": ["core", "app"],
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
      comment: "a module that nothing imports is dead code",
      severity: "error",
      from: { path: "^src/", orphan: true, pathNot: ["[.]d[.]ts$", "/main[.]tsx?$"] },
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
