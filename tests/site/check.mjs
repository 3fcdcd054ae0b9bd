// node check.mjs FOLDER…: everything that built sites must pass, each of them and all together. --quick only looks at how pages
// are made and laid out, --pages SEED only at the layout of some.
// Of more than twelve sites, checks of what the theme alone makes look at a dozen. Ends non-zero when anything is wrong.
import { parseArgs } from 'node:util'
import { axe } from './checks/axe.mjs'
import { figures, typography } from './checks/content.mjs'
import { fonts } from './checks/fonts.mjs'
import { handouts } from './checks/handouts.mjs'
import { layout } from './checks/layout.mjs'
import { links } from './checks/links.mjs'
import { nu, validate } from './checks/markup.mjs'
import { paper } from './checks/paper.mjs'
import { fromFolder, requests } from './checks/requests.mjs'
import { searchFallback, searchRules, searchWays } from './checks/search.mjs'
import { csv, sight } from './checks/sight.mjs'
import { structure } from './checks/structure.mjs'
import { byKeyboard, withoutScripts } from './checks/walk.mjs'
import { Results, run } from './site.mjs'

const { values, positionals: folders } = parseArgs({
  options: { quick: { type: 'boolean' }, pages: { type: 'string' } },
  allowPositionals: true,
})
if (folders.length === 0) {
  console.error('usage: node check.mjs [--quick] [--pages SEED] FOLDER…')
  process.exit(2)
}
const results = new Results({ mayLack: Boolean(values.quick || values.pages) })
// `requests` is the first to look: what a page asked for when it was opened.
const all = [requests, fromFolder, structure, axe, layout, sight, csv, fonts, links, nu, validate, withoutScripts, byKeyboard, searchWays, searchRules, searchFallback, handouts, typography, figures, paper]
const checks = values.pages ? [layout, sight] : values.quick ? [structure, layout, sight, csv, figures] : all
// What they look at is the theme's, the same in each report: a dozen of many is enough.
const ofTheme = new Set([fromFolder, withoutScripts, searchWays, searchRules, searchFallback])
const choose = (names) => (values.pages ? drawn(names, Number(values.pages)) : names)
await run(folders, checks, results, { choose, some: (check) => ofTheme.has(check), most: 12 })
results.end()

// Ten of them, the same for a seed.
function drawn(names, seed) {
  const left = [...names]
  let state = seed >>> 0
  return Array.from({ length: Math.min(10, left.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return left.splice(state % left.length, 1)[0]
  })
}
