// What who writes rules sees in an editor: keys and words completed and explained in Dutch, and a mistake
// marked where it stands.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { LanguageServer } from './language_server.mjs'
import { root, ruleFiles } from './rule_files.mjs'

const patience = { timeout: 60_000 }
const server = new LanguageServer()
before(() => server.start(), patience)
after(() => server.stop())

// A rule book of the checkout under a name of its own, with one text replaced. Gives the diagnostics; what is
// asked of the place where `mark` stands in it: at(method, mark).
let edits = 0
async function edited(good, wrong) {
  const path = join(root, `rules/nl/quotumheffing/edited-${++edits}.yaml`)
  const text = readFileSync(join(root, 'rules/nl/quotumheffing/2020-01-01.yaml'), 'utf8')
  assert.ok(text.includes(good), `the rule book no longer says: ${good}`)
  const changed = text.replace(good, () => wrong)
  const position = (mark) => {
    const before = changed.slice(0, changed.indexOf(wrong) + wrong.indexOf(mark)).split('\n')
    return { line: before.length - 1, character: before.at(-1).length }
  }
  const diagnostics = await server.open(path, changed)
  return { diagnostics, position, at: (method, mark) => server.at(method, path, position(mark)) }
}

const step = '  - name: drempel\n    unit: uur\n'

test('no shipped file has a mistake', patience, async () => {
  for (const { path, text } of ruleFiles()) {
    assert.deepEqual(await server.open(path, text), [], path)
  }
})

test('a step offers rounding, explained in Dutch', patience, async () => {
  const { at } = await edited(step, `${step}    rou\n`)
  const { items } = await at('completion', 'rou')
  const rounding = items.find(({ label }) => label === 'rounding')
  assert.ok(rounding, items.map(({ label }) => label).join())
  assert.match(JSON.stringify(rounding.documentation), /De afronding van de uitkomst van deze stap/)
  assert.match(rounding.insertText, /mode: .*\n.*to: /s)
})

test('a rounding offers its modes, each explained in Dutch', patience, async () => {
  const { at } = await edited(step, `${step}    rounding:\n      mode: \n      to: 1 uur\n`)
  const { items } = await at('completion', '\n      to')
  assert.deepEqual(
    items.map(({ label }) => label).sort(),
    ['away_from_zero', 'down', 'half_even', 'half_up', 'towards_zero', 'up'],
  )
  const documentation = JSON.stringify(items.find(({ label }) => label === 'half_even').documentation)
  assert.match(documentation, /precies halverwege naar het even getal/)
})

test('hovering over basis explains it in Dutch', patience, async () => {
  const { at } = await edited(step, `${step}    basis: { article: 1 }\n`)
  const { contents } = await at('hover', 'basis')
  assert.match(contents.value, /De wettelijke grondslag van de stap/)
  assert.match((await at('hover', 'article')).contents.value, /Het artikel/)
})

// What is wrong -> where it is marked, and how.
const mistakes = [
  ['a misspelt key', step, `${step}    roundig: { mode: down, to: 1 uur }\n`, 'roundig', /roundig is not allowed/],
  ['a key that excludes another', step, `${step}    type: boolean\n`, 'unit', /unit is not allowed/],
  ['an unknown status', 'status: suspended', 'status: opgeschort', 'opgeschort', /Value is not accepted/],
  ['a day that is none', 'published: 2019-11-25', 'published: 25-11-2019', '25-', /Een dag die bestaat/],
  ['a unit that is none', step, step.replace('uur', 'uren'), 'uren', /Een eenheid: ratio, of EUR/],
  ['a word of formulas as a name', 'name: drempel\n', 'name: max\n', 'max', /geen woord van formules/],
  ['no step without a name', '  - name: drempel\n    unit', '  - unit', 'unit', /Missing property "name"/],
]
for (const [title, good, wrong, mark, message] of mistakes) {
  test(`marks ${title}`, patience, async () => {
    const { diagnostics, position } = await edited(good, wrong)
    const seen = diagnostics.find((diagnostic) => message.test(diagnostic.message))
    assert.ok(seen, JSON.stringify(diagnostics, null, 2))
    assert.deepEqual(seen.range.start, position(mark))
  })
}
