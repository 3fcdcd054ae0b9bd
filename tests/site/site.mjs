// The built site under test: its pages, a server for them, a browser to open them in.
import { createServer } from 'node:http'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

export class Site {
  // `pages`: only these, by name; without it all of the folder.
  constructor(folder, pages) {
    this.folder = resolve(folder)
    // A project's own folder of output says less than the project's.
    this.name = basename(this.folder) === 'output' ? basename(dirname(this.folder)) : basename(this.folder)
    this.files = walk(this.folder).map((path) => relative(this.folder, path)).sort()
    this.pages = pages ?? this.files.filter((name) => name.endsWith('.html'))
  }

  read(name) {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  path(name) {
    return join(this.folder, name)
  }

  fileUrl(name) {
    return pathToFileURL(this.path(name)).href
  }

  url(name) {
    return `${this.origin}/${name}`
  }

  has(name) {
    return this.files.includes(name)
  }

  // In a browser of its own, unless several sites share one.
  async open(browser) {
    this.shares = Boolean(browser)
    this.server = createServer((request, response) => {
      const name = decodeURIComponent(new URL(request.url, 'http://site').pathname).slice(1) || 'index.html'
      try {
        const bytes = readFileSync(join(this.folder, name))
        response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' })
        response.end(bytes)
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise((done) => this.server.listen(0, '127.0.0.1', done))
    this.origin = `http://127.0.0.1:${this.server.address().port}`
    this.browser = browser ?? (await launch())
    return this
  }

  async close() {
    await this.kept?.context.close()
    if (!this.shares) await this.browser?.close()
    this.server?.close()
  }

  // From now on each page is opened once, for all checks that only look: what costs most is to lay out a page again.
  async keep() {
    this.kept = { context: await this.browser.newContext(), pages: new Map() }
  }

  // Runs `visit(page, name, told)` on each page in a window of `width` pixels; what it returns is gathered. A check that
  // changes its pages or opens them in its own way says how, and gets them fresh.
  async each(width, visit, { colorScheme = 'light', fresh = false, url } = {}) {
    if (this.kept && !fresh && !url) return this.look(width, visit, colorScheme)
    const context = await this.browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    try {
      return await this.visitAll(async (name) => {
        const { page, told } = await this.goto(context, (url ?? ((name) => this.url(name)))(name))
        const result = await visit(page, name, told)
        await page.close()
        return result
      })
    } finally {
      await context.close()
    }
  }

  // The same on the pages that are kept.
  look(width, visit, colorScheme) {
    const { context, pages } = this.kept
    return this.visitAll(async (name) => {
      if (!pages.has(name)) pages.set(name, await this.goto(context, this.url(name)))
      const { page, told } = pages.get(name)
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      return visit(page, name, told)
    })
  }

  async goto(context, url) {
    const page = await context.newPage()
    // Checks run beside other work.
    page.setDefaultTimeout(60_000)
    const told = listen(page)
    await page.goto(url, { waitUntil: 'load' })
    return { page, told }
  }

  // Four pages at a time.
  async visitAll(visit) {
    const all = new Array(this.pages.length)
    let next = 0
    const worker = async () => {
      while (next < this.pages.length) {
        const index = next
        next += 1
        const name = this.pages[index]
        all[index] = { name, result: await visit(name) }
      }
    }
    await Promise.all(Array.from({ length: 4 }, worker))
    return all
  }
}

// The same browser without its windows, where it is there: it takes half the processor time.
const SHELL = '/usr/bin/chromium-headless-shell'
const EXECUTABLE = process.env.CHROMIUM ?? (existsSync(SHELL) ? SHELL : '/usr/bin/chromium')

export function launch() {
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

// What a page asks for and complains of, from before it is opened.
function listen(page) {
  const told = { requests: [], failed: [], errors: [] }
  page.on('request', (request) => told.requests.push(request.url()))
  page.on('requestfailed', (request) => told.failed.push(`${request.url()} ${request.failure()?.errorText}`))
  page.on('response', (response) => {
    if (response.status() >= 400) told.failed.push(`${response.url()} ${response.status()}`)
  })
  page.on('pageerror', (error) => told.errors.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) told.errors.push(message.text())
  })
  return told
}

function walk(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? walk(path) : [path]
  })
}

// The results of all checks. A check that looked at nothing has failed; only where one report is looked at for itself
// (`mayLack`) it may have no chart, say, but not nothing at all.
export class Results {
  passed = 0
  failed = 0

  constructor({ mayLack = false } = {}) {
    this.mayLack = mayLack
  }

  add(name, counted, problems) {
    if (this.mayLack && counted === 0 && problems.length === 0) {
      console.log(`none    ${name}`)
      return
    }
    const all = counted > 0 ? problems : [...problems, 'nothing was checked']
    if (all.length === 0) {
      this.passed += 1
      console.log(`ok      ${name} (${counted})`)
    } else {
      this.failed += 1
      console.log(`FAILED  ${name} (${counted} looked at, ${all.length} wrong)`)
      for (const problem of all.slice(0, 40)) console.log(`        ${problem}`)
      if (all.length > 40) console.log(`        … and ${all.length - 40} more`)
    }
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`)
    process.exitCode = this.failed === 0 && this.passed > 0 ? 0 : 1
  }
}

// Runs each check over each of the sites, two at a time. A check is a function from the site to {name: {counted, problems}}, or
// has one from all sites to these in a row (`together`), run beside the first; what the sites have together is held against it that
// a check looked at nothing. `choose` takes pages of those a site has; a check that `some` names looks at `most` sites at most,
// evenly drawn from the row.
export async function run(folders, checks, results, { choose = (names) => names, some = () => false, most = Infinity } = {}) {
  const browser = await launch()
  const found = new Map(checks.map((check) => [check, {}]))
  const seconds = new Map()
  const before = (site) => (folders.length > 1 ? `${site.name}: ` : '')
  const timed = async (check, run) => {
    const start = performance.now()
    const result = await run()
    seconds.set(check, (seconds.get(check) ?? 0) + (performance.now() - start) / 1000)
    return result
  }
  const sites = folders.map((folder) => {
    const site = new Site(folder)
    site.pages = choose(site.pages)
    return site
  })
  const all = checks
    .filter((check) => check.together)
    .map(async (check) => {
      const result = await timed(check, () => checked(check.together, sites, check.name))
      sites.forEach((site, index) => gather(found.get(check), result[index] ?? result, before(site)))
    })
  const step = Math.max(1, Math.ceil(sites.length / most))
  const left = [...sites.entries()]
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, site] = next
      const begun = performance.now()
      await site.open(browser)
      await site.keep()
      for (const check of checks.filter((check) => !check.together && (place % step === 0 || !some(check)))) {
        gather(found.get(check), await timed(check, () => checked(check, site)), before(site))
      }
      await site.close()
      if (folders.length > 1) console.log(`    ${site.name}: ${((performance.now() - begun) / 1000).toFixed(0)} s`)
    }
  }
  await Promise.all([worker(), worker(), ...all])
  await browser.close()
  for (const [check, kinds] of found) {
    console.log(`--- ${check.name}: ${seconds.get(check).toFixed(1)} s`)
    for (const [name, { counted, problems }] of Object.entries(kinds)) results.add(name, counted, problems)
  }
}

async function checked(check, site, name = check.name) {
  try {
    return await check(site)
  } catch (error) {
    return { [name]: { counted: 0, problems: [error.stack] } }
  }
}

function gather(all, found, before) {
  for (const [name, { counted, problems }] of Object.entries(found)) {
    const total = (all[name] ??= { counted: 0, problems: [] })
    total.counted += counted
    for (const problem of problems) total.problems.push(before + problem)
  }
}
