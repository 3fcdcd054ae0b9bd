// The built site under test: its pages, a server for them, a browser to open them in.
import { createServer } from 'node:http'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { extname, join, relative, resolve } from 'node:path'
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

  async open() {
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
    this.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
    return this
  }

  async close() {
    await this.browser?.close()
    this.server?.close()
  }

  // Runs `visit(page, name)` on each page in a window of `width` pixels; what it returns is gathered.
  async each(width, visit, { options = {}, url = (name) => this.url(name) } = {}) {
    const context = await this.browser.newContext({ viewport: { width, height: 800 }, ...options })
    const all = new Array(this.pages.length)
    let next = 0
    const worker = async () => {
      while (next < this.pages.length) {
        const index = next
        next += 1
        const name = this.pages[index]
        const page = await context.newPage()
        const told = listen(page)
        await page.goto(url(name), { waitUntil: 'load' })
        all[index] = { name, result: await visit(page, name, told) }
        await page.close()
      }
    }
    try {
      await Promise.all(Array.from({ length: 4 }, worker))
    } finally {
      await context.close()
    }
    return all
  }
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

// The results of all checks. A check that looked at nothing has failed.
export class Results {
  passed = 0
  failed = 0

  add(name, counted, problems) {
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

// Runs each check over a site. A check is a function from the site to {name: {counted, problems}}.
export async function run(site, checks, results) {
  for (const check of checks) {
    const start = performance.now()
    try {
      const found = await check(site)
      console.log(`--- ${check.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
      for (const [name, { counted, problems }] of Object.entries(found)) results.add(name, counted, problems)
    } catch (error) {
      results.add(check.name, 0, [error.stack])
    }
  }
}
