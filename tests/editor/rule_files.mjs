// The rule files of the checkout and the schema that each says it has.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

// [{ path, text }], sorted by path.
export function ruleFiles() {
  const folder = join(root, 'rules/nl')
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.mutants.yaml'))
    .sort()
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

// Where a file lies says of which kind it is.
export function kindOf(path) {
  if (path.endsWith('.test.yaml')) return 'test'
  if (path.endsWith('/levels.yaml')) return 'levels'
  if (path.endsWith('/laws.yaml')) return 'laws'
  if (path.includes('/parameters/')) return 'parameter'
  return path.includes('/scenarios/') ? 'scenario' : 'rulebook'
}

// The schema that the first line of a file names, as an absolute path.
export function schemaOf({ path, text }) {
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)
  return named && resolve(dirname(path), named[1])
}
