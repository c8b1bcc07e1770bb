// Every shipped rule file names its schema and is valid against it, by a validator that is not ours.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { kindOf, root, ruleFiles, schemaOf } from './rule_files.mjs'

const ajv = new Ajv({ strict: true, allErrors: true, strictTypes: false, strictRequired: false, strictTuples: false })
ajv.addVocabulary(['patternErrorMessage', 'errorMessage', 'enumDescriptions'])
const validators = new Map()

function validator(kind) {
  if (!validators.has(kind)) {
    validators.set(kind, ajv.compile(JSON.parse(readFileSync(join(root, 'rules/schema', `${kind}.schema.json`)))))
  }
  return validators.get(kind)
}

test('there are files of every kind', () => {
  const kinds = new Set(ruleFiles().map(({ path }) => kindOf(path)))
  assert.deepEqual([...kinds].sort(), ['laws', 'levels', 'parameter', 'rulebook', 'scenario', 'test'])
})

for (const file of ruleFiles()) {
  test(file.path.slice(root.length + 1), () => {
    const kind = kindOf(file.path)
    assert.equal(schemaOf(file), join(root, 'rules/schema', `${kind}.schema.json`))
    const validate = validator(kind)
    assert.ok(validate(parse(file.text)), JSON.stringify(validate.errors, null, 2))
  })
}
