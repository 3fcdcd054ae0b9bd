// node check.mjs FOLDER: everything a built site must pass. Ends non-zero when anything is wrong.
import { axe } from './checks/axe.mjs'
import { figures, typography } from './checks/content.mjs'
import { fonts } from './checks/fonts.mjs'
import { handouts } from './checks/handouts.mjs'
import { layout } from './checks/layout.mjs'
import { links } from './checks/links.mjs'
import { nu, validate } from './checks/markup.mjs'
import { requests } from './checks/requests.mjs'
import { searchFallback, searchRules, searchWays } from './checks/search.mjs'
import { structure } from './checks/structure.mjs'
import { byKeyboard, withoutScripts } from './checks/walk.mjs'
import { Results, Site, run } from './site.mjs'

const folder = process.argv[2]
if (!folder) {
  console.error('usage: node check.mjs FOLDER')
  process.exit(2)
}
const results = new Results()
const site = await new Site(folder).open()
const checks = [structure, axe, layout, fonts, requests, links, nu, validate, withoutScripts, byKeyboard, searchWays, searchRules, searchFallback, handouts, typography, figures]
await run(site, checks, results)
await site.close()
results.end()
