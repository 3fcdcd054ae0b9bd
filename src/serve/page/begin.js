// At the end, when all of it is there.
// Nothing of the page is hidden behind the panel at its end.
const room = () => (document.body.style.paddingBottom = panel.offsetHeight + 'px')

document.head.append(make('link', { rel: 'stylesheet', href: own + 'page.css', 'data-constats': true, onload: lay }))
new ResizeObserver(lay).observe(document.body)
const source = new EventSource(own + 'events')
source.addEventListener('version', refresh)
source.addEventListener('error', () => state && (status.textContent = state.words.away))
