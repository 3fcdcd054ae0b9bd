// Search. Its index is a script too, loaded when the search is first opened, so that it works from a folder.
(() => {
  'use strict'
  const own = document.currentScript.src
  const link = document.querySelector('a.search')
  if (!link || !window.HTMLDialogElement) return
  let index, dialog, field, list, status, timer, loading

  // Letters without accents, in lower case.
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

  // Plurals and feminines, lightly, by the language's rules: the same for what is said and for what is asked.
  const stem = (word) =>
    word.length < 4 || /\d/.test(word) ? word : index.stems.reduce((text, [ending, by]) => text.replace(ending, by), word)

  // The words of a text and where they stand. What is elided is no word: l’école, qu’elle.
  const words = (text) =>
    [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap((match) => {
      const word = plain(match[0])
      const end = match.index + match[0].length
      if (/['’ʼ]/.test(text[end] || '') && /^([cdjlmnst]|(jus|lors|puis|quoi)?qu)$/.test(word)) return []
      return [{ word, stem: stem(word), start: match.index, end }]
    })

  // Entries that hold all words asked for; the last one may still be incomplete.
  const find = (query) => {
    let asked = words(query)
    const typed = /[\p{L}\p{N}]$/u.test(query) ? asked.at(-1) : null
    const weighty = asked.filter(({ word }) => !index.stops.includes(word))
    if (weighty.length > 0) asked = weighty
    if (asked.length === 0) return []
    const is = (wanted) => (one) =>
      one.stem === wanted.stem || (wanted === typed && wanted.word[1] && one.word.startsWith(wanted.word))
    const marked = (all) => all.filter((one) => asked.some((wanted) => is(wanted)(one)))
    return index.entries
      .map(([kind, chapter, anchor, title, text], at) => {
        const read = (index.read[at] ??= { title: words(title), text: words(text) })
        const weights = asked.map((wanted) => (read.title.some(is(wanted)) ? 3 : read.text.some(is(wanted)) ? 1 : 0))
        const score = weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight)
        return score && { kind, chapter, anchor, title, text, score, inTitle: marked(read.title), inText: marked(read.text) }
      })
      .filter((hit) => hit)
      .sort((a, b) => b.score - a.score)
  }

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  // A text from `from` to `to`, with the words found set apart.
  const mark = (text, found, from = 0, to = text.length) => {
    const parts = []
    for (const { start, end } of found) {
      if (start < from || end > to) continue
      parts.push(text.slice(from, start), make('mark', {}, text.slice(start, end)))
      from = end
    }
    return [...parts, text.slice(from, to)]
  }

  // What stands around the first word found.
  const excerpt = (text, found) => {
    const first = found[0]?.start ?? 0
    const from = first > 90 ? text.lastIndexOf(' ', first - 60) + 1 : 0
    const to = text.length > from + 220 ? text.lastIndexOf(' ', from + 200) : text.length
    return [from ? '… ' : '', ...mark(text, found, from, to), to < text.length ? ' …' : '']
  }

  const item = ({ kind, chapter, anchor, title, text, inTitle, inText }) => {
    const [name, page] = index.chapters[chapter]
    const where = anchor ? `${name} › ${index.kinds[kind]}` : index.kinds[kind]
    const parts = [make('span', { class: 'where' }, where)]
    if (title) parts.push(' ', make('strong', {}, ...mark(title, inTitle)))
    if (text && (!title || inText.length > 0)) parts.push(' ', make(title ? 'span' : 'em', {}, ...excerpt(text, inText)))
    return make('li', {}, make('a', { href: anchor ? `${page}#${anchor}` : page }, ...parts))
  }

  const search = () => {
    const query = field.value.trim()
    const hits = find(query)
    const fill = (text) => text.replace(/\{([nq])\}/g, (_, name) => (name === 'n' ? hits.length : query))
    const { none, one, many, more } = index.words
    const counted = [none, one][hits.length] ?? (hits.length > index.most ? more : many)
    list.replaceChildren(...hits.slice(0, index.most).map(item))
    // Once the typing stops, so that a screen reader says it once.
    clearTimeout(timer)
    timer = setTimeout(() => {
      status.textContent = query && fill(counted)
    }, 250)
  }

  const keys = (event) => {
    const stops = [field, ...list.querySelectorAll('a')]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const at = stops.indexOf(document.activeElement)
    if (event.key === 'Escape') dialog.close()
    else if (step && at >= 0) stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus()
    else if (event.key === 'Enter' && at === 0 && stops[1]) stops[1].click()
    else return
    event.preventDefault()
  }

  const build = () => {
    index = window.constatsIndex
    index.read = []
    index.stems = index.stems.map(([ending, by]) => [new RegExp(`${ending}$`), by])
    const { title, label, help, close } = index.words
    field = make('input', { id: 'search.field', type: 'search', autocomplete: 'off', 'aria-describedby': 'search.help' })
    status = make('p', { class: 'status', role: 'status' })
    list = make('ol', { class: 'hits' })
    const button = make('button', { type: 'button' }, close)
    const row = make('div', { class: 'asked' }, field, button)
    const head = [make('label', { for: 'search.field' }, label), row, make('p', { id: 'search.help', class: 'detail' }, help)]
    dialog = make('dialog', { class: 'search-box', 'aria-label': title }, make('div', { role: 'search' }, ...head), status, list)
    field.addEventListener('input', search)
    button.addEventListener('click', () => dialog.close())
    dialog.addEventListener('keydown', keys)
    dialog.addEventListener('click', ({ target }) => (target === dialog || target.closest('a')) && dialog.close())
    document.body.append(dialog)
  }

  const show = () => {
    if (!dialog) build()
    if (!dialog.open) dialog.showModal()
    field.focus()
    field.select()
  }

  // Without its index the search is the page of contents.
  const open = () => {
    if (dialog) return show()
    if (loading) return
    loading = make('script', { src: new URL('search-index.js', own) })
    loading.addEventListener('load', show)
    loading.addEventListener('error', () => location.assign(link.href))
    document.head.append(loading)
  }

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open()
  })
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
    event.preventDefault()
    open()
  })
})()
