// The search, by keyboard alone, from a folder: opened by `/`, blind to accents and apostrophes, announced, left by Escape.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { runInNewContext } from 'node:vm'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const SCRIPT = 'assets/search.js'
const INDEX = 'assets/search-index.js'
// The bytes that every page pays for.
const MOST = 6000
// Milliseconds before something is said not to come: checks run beside other work.
const PATIENCE = 45_000

// What is said, and what someone may type who looks for it.
const SAID = {
  fr: [
    ['On y va avec l’école', "L'ECOLE"],
    ['Présence dans les écoles', 'l’école'],
    ['Les travaux du comité', 'travail'],
    ['Deux coordonnatrices', 'coordonnateur'],
    ['Des familles isolées', 'isolé'],
    ['Son rôle professionnel', 'professionnelles'],
    ['Au cœur du quartier', 'coeur'],
    ['Les intervenantes', 'intervenant'],
    ['Une collaboration étroite', 'la collab'],
    ['Ce que veut un élève', "qu'élève"],
  ],
  en: [
    ['The studies of café owners', 'cafe study'],
    ['Their responses', 'response'],
  ],
}

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/’/g, "'")

function indexOf(site) {
  const window = {}
  runInNewContext(site.read(INDEX), { window })
  return window.constatsIndex
}

// An entry with an elision before a word with an accent, or at least with an accent; and what to type for it.
function wanted(index) {
  const shapes = [/(?<=[ («])\p{L}{1,2}’\p{L}*[éèêàç]\p{L}*( \p{L}+){0,2}/u, /\p{L}*[éèêàç]\p{L}+( \p{L}+){0,2}/u, /\p{L}{5,}/u]
  for (const shape of shapes) {
    for (const [, chapter, anchor, title, text] of index.entries) {
      const found = anchor && shape.exec(title || text)?.[0]
      if (found) return { typed: plain(found).toLowerCase(), href: `${index.chapters[chapter][1]}#${anchor}` }
    }
  }
  return null
}

const isOpen = (page) => page.locator('dialog[open]').isVisible()

// Pressed again where nothing came of it, as people do: a browser that draws four pages may lose a key.
async function openByKey(page) {
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press('/')
    const opened = page.waitForSelector('dialog[open]', { timeout: PATIENCE / 3 })
    if (await opened.then(() => true, () => false)) return
  }
  const { loaded, held } = await page.evaluate(() => ({ loaded: !!window.constatsIndex, held: document.activeElement?.tagName }))
  throw new Error(`“/” opens nothing: the index ${loaded ? 'is' : 'is not'} read, ${held} has the focus`)
}

async function ask(page, query) {
  const shown = () => page.locator('dialog').innerText()
  const before = await shown()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(query)
  // Until something is answered, and no more comes: a busy machine takes its time.
  for (let n = 0, last = before; n < 25; n += 1) {
    await page.waitForTimeout(400)
    const now = await shown()
    if (now === last && (now !== before || n > 4)) break
    last = now
  }
  return page.locator('.hits a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
}

async function walk(site, name, width, index) {
  const problems = []
  if (!site.read(name).includes(SCRIPT)) return [`${name}: no script`]
  const context = await site.browser.newContext({ viewport: { width, height: 800 } })
  const page = await context.newPage()
  const asked = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  try {
    await page.goto(site.fileUrl(name))
    if (asked.some((url) => url.endsWith(INDEX))) problems.push('the index is read before anyone searches')
    await openByKey(page)
    const { typed, href } = wanted(index)
    const hits = await ask(page, typed)
    if (!hits.includes(href)) problems.push(`“${typed}” does not find ${href} but ${hits.slice(0, 3).join(', ') || 'nothing'}`)
    if ((await page.locator('.hits mark').count()) === 0) problems.push('no hit is marked')
    const where = await page.locator('.hits .where').allInnerTexts()
    if (where.length === 0 || !where.every((text) => text.trim())) problems.push('a hit does not say where it stands')
    const told = (await page.locator('dialog [role=status]').innerText()).trim()
    if (!/\p{L}/u.test(told)) problems.push('nothing is announced')
    const violations = await page.evaluate(axeSource).then(() => page.evaluate(() => window.axe.run('dialog', { preload: false })))
    for (const rule of violations.violations) problems.push(`axe: ${rule.id}: ${rule.nodes[0].target.join(' ')}`)
    const wide = await page.evaluate(() => document.querySelector('dialog').scrollWidth > document.querySelector('dialog').clientWidth)
    if (wide) problems.push('the dialog scrolls sideways')
    // A slash in the field is a letter like any other.
    await ask(page, 'zz/zz')
    if ((await page.locator('dialog input').inputValue()) !== 'zz/zz') problems.push('a slash cannot be typed')
    if ((await page.locator('.hits a').count()) > 0) problems.push('nonsense is found')
    const none = (await page.locator('dialog [role=status]').innerText()).trim()
    if (!none.includes('zz/zz')) problems.push('that there is no hit is not announced')
    await page.keyboard.press('Escape')
    if (await isOpen(page)) problems.push('Escape does not close it')
    await openByKey(page)
    const again = await ask(page, typed)
    // Down to the hit, and there by Enter.
    for (let n = 0; n <= again.indexOf(href); n += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.href.endsWith(`/${href}`), { timeout: PATIENCE }).catch(() => {})
    if (!page.url().endsWith(`/${href}`)) problems.push(`Enter on ${href} leads to ${page.url().split('/').at(-1)}`)
    else if (!(await page.locator(`[id="${href.split('#')[1]}"]`).first().isVisible())) problems.push(`${href} cannot be seen`)
    if (await isOpen(page)) problems.push('it stays open over its hit')
    const strangers = asked.filter((url) => !url.startsWith('file:'))
    problems.push(...strangers.map((url) => `asks ${url}`))
  } catch (error) {
    problems.push(error.message.split('\n')[0])
  }
  await context.close()
  return problems.map((problem) => `${name} at ${width} px: ${problem}`)
}

// The rules of the language, over sentences of our own.
async function rules(site, name, index) {
  const english = site.read('index.html').includes('lang="en')
  const said = SAID[english ? 'en' : 'fr']
  const entries = said.map(([text], n) => [0, 0, `a${n}`, '', text])
  const made = `window.constatsIndex=${JSON.stringify({ ...index, entries })}`
  const page = await site.browser.newPage()
  await page.route(`**/${INDEX}`, (route) => route.fulfill({ contentType: 'text/javascript', body: made }))
  const problems = []
  try {
    await page.goto(site.url(name))
    await openByKey(page)
    for (const [n, [text, query]] of said.entries()) {
      const hits = await ask(page, query)
      if (!hits.some((href) => href.endsWith(`#a${n}`))) problems.push(`“${query}” does not find “${text}”`)
    }
    if (!english && (await ask(page, 'écoute')).length > 0) problems.push('“écoute” finds what only begins like it')
  } catch (error) {
    problems.push(error.message.split('\n')[0])
  }
  await page.close()
  return { counted: said.length, problems }
}

// Without its script or its index the link leads to a page that lists every table.
async function fallback(site, name, index) {
  const problems = []
  const tables = index.entries.filter(([kind]) => index.kinds[kind] === index.kinds[2])
  for (const scripts of [false, true]) {
    const context = await site.browser.newContext({ javaScriptEnabled: scripts })
    const page = await context.newPage()
    await page.route(`**/${INDEX}`, (route) => route.abort())
    try {
      await page.goto(site.url(name))
      await page.locator('a.search').click({ timeout: PATIENCE })
      await page.waitForURL((url) => !url.pathname.endsWith(`/${name}`), { timeout: PATIENCE })
      const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      for (const [, chapter, anchor] of tables) {
        const href = `${index.chapters[chapter][1]}#${anchor}`
        if (!hrefs.includes(href)) problems.push(`${name}: ${page.url()} does not list ${href}`)
      }
    } catch (error) {
      problems.push(`${name}, scripts ${scripts ? 'on, no index' : 'off'}: ${error.message.split('\n')[0]}`)
    }
    await context.close()
  }
  return { counted: tables.length, problems }
}

// Pages that stand behind the report would lead to themselves.
const pagesOf = (site) => site.pages.filter((name) => !/<main [^>]*class="index"/.test(site.read(name)) && !isWhole(site, name))
// The page that holds all needs none: it has no scripts, and browsers search a page.
const isWhole = (site, name) => site.read(name).includes('<body class="whole"')

export async function searchWays(site) {
  const index = indexOf(site)
  const each = await site.each(1280, (page) => page.locator('a.search[href$=".html"]').count())
  const links = each.filter(({ name }) => !isWhole(site, name))
  const lost = links.filter(({ result }) => result !== 1)
  const some = pagesOf(site).filter((_, n) => n % 6 === 0)
  // They wait more than they work.
  const ways = some.flatMap((name) => [1280, 320].map((width) => [name, width]))
  const walks = []
  while (ways.length > 0) walks.push(...(await Promise.all(ways.splice(0, 4).map(([name, width]) => walk(site, name, width, index)))))
  const bytes = site.read(SCRIPT).length
  return {
    'search: every page leads to it': { counted: links.length, problems: lost.map(({ name, result }) => `${name}: ${result} links`) },
    'search: by keyboard, from a folder': { counted: walks.length, problems: walks.flat() },
    'search: the script is small': { counted: 1, problems: bytes < MOST ? [] : [`${bytes} bytes`] },
  }
}

export async function searchRules(site) {
  return { 'search: accents, apostrophes, plurals and feminines do not count': await rules(site, pagesOf(site)[0], indexOf(site)) }
}

export async function searchFallback(site) {
  return { 'search: a page of contents without it': await fallback(site, pagesOf(site)[0], indexOf(site)) }
}
