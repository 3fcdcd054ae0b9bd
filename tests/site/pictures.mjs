// node tests/site/pictures.mjs [FOLDER]: the pictures of the documents, from the built reference report.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Site } from './site.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const site = await new Site(process.argv[2] ?? join(root, 'output')).open()
const images = join(root, 'docs/images')

async function take(name, to, { width, height }) {
  const page = await site.browser.newPage({ viewport: { width, height } })
  await page.goto(site.url(name))
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(images, to) })
  await page.close()
}

await take('reseautage.html', 'section.png', { width: 1280, height: 1000 })
await take('index.html', 'cover.png', { width: 1280, height: 1000 })
await take('reseautage.html', 'phone.png', { width: 360, height: 780 })
await site.close()
execFileSync('pdftoppm', ['-r', '60', '-f', '6', '-l', '6', '-singlefile', '-png', site.path('rapport.pdf'), join(images, 'print')])
