// node tests/site/pictures.mjs: the pictures of the documents, from the reference report, the same report in the
// other theme, and the English guide's example. Builds them first.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Site } from './site.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const images = join(root, 'docs/images')
const work = mkdtempSync(join(tmpdir(), 'constats-pictures-'))

function build(project, output) {
  execFileSync('cargo', ['run', '--release', '--quiet', '--', 'build', project, '--output', output], { cwd: root })
}

function inTheme(name) {
  const project = join(work, 'project', name)
  cpSync(join(root, 'content'), join(project, 'content'), { recursive: true })
  const settings = join(project, 'content/report.yaml')
  const text = readFileSync(settings, 'utf8')
  if (!/^theme: /m.test(text)) throw new Error('the reference report names no theme')
  writeFileSync(settings, text.replace(/^theme: .*$/m, `theme: ${name}`))
  return project
}

async function take(site, name, to, { width, height, dark = false }) {
  const page = await site.browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
  await page.goto(site.url(name))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(images, `${to}.png`) })
  await page.close()
}

function print(pdf, number, to) {
  execFileSync('pdftoppm', ['-r', '60', '-f', `${number}`, '-l', `${number}`, '-singlefile', '-png', pdf, join(images, to)])
}

// What a browser prints of a page: its first sheet.
async function onPaper(site, name, to) {
  const page = await site.browser.newPage()
  await page.goto(site.url(name))
  const pdf = join(work, 'page.pdf')
  await page.pdf({ path: pdf, preferCSSPageSize: true })
  await page.close()
  print(pdf, 1, to)
}

const PAGES = { cover: 'index.html', section: 'reseautage.html', conclusion: 'conclusion.html' }

build('.', join(work, 'report'))
const site = await new Site(join(work, 'report')).open()
for (const [to, name] of Object.entries(PAGES)) {
  await take(site, name, to, { width: 1280, height: 1000 })
  await take(site, name, `${to}-768`, { width: 768, height: 1000 })
  await take(site, name, `${to}-360`, { width: 360, height: 780 })
  await take(site, name, `${to}-dark`, { width: 1280, height: 1000, dark: true })
  await onPaper(site, name, `${to}-paper`)
}
await take(site, PAGES.section, 'section-wide', { width: 1760, height: 1000 })
for (const number of [1, 2, 7]) print(site.path('rapport.pdf'), number, `print-${number}`)
await site.close()

build(inTheme('universite'), join(work, 'universite'))
const other = await new Site(join(work, 'universite')).open()
await take(other, PAGES.cover, 'universite-cover', { width: 1280, height: 1000 })
await take(other, PAGES.section, 'universite-section', { width: 1280, height: 1000 })
print(other.path('rapport.pdf'), 7, 'universite-print')
await other.close()

build('tests/projects/saturdays', join(work, 'english'))
const english = await new Site(join(work, 'english')).open()
await take(english, 'taking-part.html', 'section-en', { width: 1280, height: 1000 })
await english.close()
rmSync(work, { recursive: true })
