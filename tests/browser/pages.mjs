// The pages that are opened: each the output of one command of the program.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const EMPLOYER = ["--employers", "fixtures/edge/vectoren/werkgevers-3.09.csv", "--employer", "900000004"];
const SCENARIO = ["--scenario", "rules/nl/scenarios/activering-2026.yaml"];
const ROWS = [
  "--employers", "fixtures/edge/werkgevers-2028.csv",
  "--employments", "fixtures/edge/dienstbetrekkingen-2028.csv",
];
// Another surcharge than the one assumed.
const IMPACT = [
  "--scenario-a", "rules/nl/scenarios/activering-2026.yaml",
  "--scenario-b", "fixtures/edge/voorstel/opslag-2028.yaml",
  "--year", "2028",
];

export const PAGES = [
  { name: "dossier-2024", command: ["explain", "--year", "2024", ...EMPLOYER] },
  { name: "dossier-2024-en", command: ["explain", "--year", "2024", ...EMPLOYER, "--lang", "en"] },
  { name: "dossier-2028", command: ["explain", "--year", "2028", ...SCENARIO, ...ROWS, "--employer", "920000101"] },
  { name: "rules-2024", command: ["rules", "rules/nl", "--year", "2024"] },
  { name: "diff-years", command: ["diff", "rules/nl", "--year", "2019", "--and-year", "2020"], exit: 1 },
  {
    name: "diff-known-en",
    command: ["diff", "rules/nl", "--as-known-on", "2019-11-24", "--and-on", "2026-07-01", "--lang", "en"],
    exit: 1,
  },
  { name: "impact-2028", command: ["impact", "--from", "rules/nl", ...IMPACT, ...ROWS] },
  { name: "impact-2028-en", command: ["impact", "--from", "rules/nl", ...IMPACT, ...ROWS, "--lang", "en"] },
  { name: "rules-2028-en", command: ["rules", "rules/nl", "--year", "2028", ...SCENARIO, "--lang", "en"] },
];

// Writes the page into the folder; gives its path. `quotum` runs in the checkout and must end with
// the page's exit code.
export function makePage({ name, command, exit = 0 }, { quotum, source, out }) {
  const rules = command[0] === "explain" ? ["--rules", "rules/nl"] : [];
  const { status, stdout, stderr } = spawnSync(quotum, [...command, ...rules, "--format", "html"], {
    cwd: source,
    maxBuffer: 1 << 28,
  });
  if (status !== exit) throw new Error(`${name}: exit ${status} instead of ${exit}: ${stderr}`);
  mkdirSync(out, { recursive: true });
  const file = path.join(out, `${name}.html`);
  writeFileSync(file, stdout);
  return file;
}
