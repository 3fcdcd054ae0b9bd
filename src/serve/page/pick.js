// Pointing at what the page shows. Buttons are laid over it, so that the page itself stays as it is.
const layer = make('div', { class: 'constats-layer', 'data-constats': true, role: 'group', hidden: true })
const hint = make('p', { class: 'hint', role: 'status', hidden: true })
panel.querySelector('.bar').after(hint)
// What can be pointed at just now: `targets()` tells each element with its label, `take` is what becomes of it.
let picking
const pick = (how, isAgain) => {
  picking = how
  keep('picking', how.name)
  spots()
  hint.hidden = false
  // The page has the room.
  desk.hidden = true
  hint.replaceChildren(how.hint + ' ', make('button', { type: 'button', onclick: unpick }, state.words.stop))
  room()
  if (isAgain) return
  const seen = [...layer.children].find((button) => button.getBoundingClientRect().bottom > 0)
  ;(seen || layer.firstChild || hint.firstElementChild).focus({ preventScroll: Boolean(seen) })
}
const unpick = () => {
  const { back } = picking || {}
  picking = undefined
  keep('picking')
  layer.hidden = true
  layer.replaceChildren()
  hint.hidden = true
  desk.hidden = false
  room()
  back?.()
}
// One button for each target, where it stands now; the focus stays on the one that had it.
const spots = () => {
  if (!picking) return
  if (!layer.isConnected) document.body.insertBefore(layer, panel)
  const focus = layer.contains(document.activeElement) && document.activeElement.dataset.key
  layer.lang = state.lang
  layer.setAttribute('aria-label', picking.hint)
  layer.hidden = false
  layer.replaceChildren(
    ...picking.targets().map(({ element, key, label, isOn }) => {
      const button = make('button', { type: 'button', 'aria-label': label, 'aria-pressed': isOn === undefined ? null : String(isOn), onclick: () => picking.take(key), onfocus: () => element.scrollIntoView({ block: 'nearest', inline: 'nearest' }) })
      button.element = element
      button.dataset.key = key
      return button
    }),
  )
  lay()
  if (focus) [...layer.children].find((button) => button.dataset.key === focus)?.focus({ preventScroll: true })
}
const lay = () => {
  if (!picking) return
  const from = layer.getBoundingClientRect()
  for (const button of layer.children) {
    const box = button.element.getBoundingClientRect()
    const around = button.element.closest('.scroll')?.getBoundingClientRect()
    const room = picking.around || 0
    // What is scrolled out of its table can be reached by keyboard, and then scrolls in.
    const isOut = box.width === 0 || (around && (box.left + box.width / 2 < around.left || box.left + box.width / 2 > around.right))
    button.classList.toggle('out', isOut)
    Object.assign(button.style, { left: box.left - from.left - room + 'px', top: box.top - from.top - room + 'px', width: Math.max(24, box.width) + 2 * room + 'px', height: Math.max(24, box.height) + 2 * room + 'px' })
  }
}
addEventListener('resize', lay)
addEventListener('scroll', lay, true)
addEventListener('toggle', lay, true)
// Escape ends pointing, and nothing else.
addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !picking) return
  event.stopPropagation()
  unpick()
}, true)

// The numbers of the tables on this page, each by its table, row and column.
const cells = () => {
  const tables = [...document.querySelectorAll('main .table[id]')].filter((table) => !state.typed.includes(table.id))
  return tables.flatMap((table) => {
    const heads = [...table.querySelectorAll('thead th:not(.size)')].slice(1).map((head) => says(head).trim())
    return [...table.querySelectorAll('tbody tr')].flatMap((row, at) =>
      [...row.querySelectorAll('td:not(.size)')].flatMap((cell, column) => {
        const value = says(cell.querySelector('.value') || cell).trim()
        if (!value || cell.matches('.absent') || cell.querySelector('a')) return []
        const label = `${state.words.use} ${value} – ${says(row.querySelector('th')).trim()}, ${heads[column]}`
        return [{ element: cell, key: JSON.stringify({ table: table.id, row: at, column }), label }]
      }),
    )
  })
}
// What a statement can rest on, of this page; a finding that has no name yet gets one when it is chosen.
const supports = (chosen) => [
  ...Object.entries(state.citable).flatMap(([id, title]) => {
    const found = document.getElementById(id)
    if (!found?.closest('main')) return []
    return [{ element: found.closest('.exhibit') || found, key: id, label: `${state.words.evidence} – ${title}`, isOn: chosen().includes(id) }]
  }),
  ...places().flatMap(({ element, text, paragraph }) => {
    if (!text.nameless || paragraph > 0) return []
    return [{ element, key: idOf(text), label: `${state.words.evidence} – ${says(element).trim().slice(0, 60)}`, isOn: false }]
  }),
]
// The id of what was chosen.
const named = async (key) => {
  const text = texts.find((text) => text.nameless && idOf(text) === key)
  if (!text) return { id: key }
  const answer = await post('save', { file: text.file, way: text.way, old: text.text, deed: 'name' })
  await refresh()
  return answer
}
