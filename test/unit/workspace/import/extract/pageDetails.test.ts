import { describe, expect, it } from 'vitest'
import { body, pageOf } from './pages.ts'
import { read } from './reading.ts'

describe('what a page says of itself', () => {
  it('is read from JSON-LD, first of all', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#o', name: 'De Haven' },
        {
          '@type': 'NewsArticle',
          headline: 'Uit JSON',
          datePublished: '2026-03-04T23:30:00+01:00',
          author: [{ name: 'Anna Smit' }, { name: 'Bo de Wit' }],
          publisher: { '@id': '#o' },
        },
      ],
    }
    const { details } = await read(
      'html',
      pageOf(body, `<script type="application/ld+json">${JSON.stringify(data)}</script>`),
    )
    expect(details).toMatchObject({
      title: 'Uit JSON',
      author: 'Anna Smit, Bo de Wit',
      publisher: 'De Haven',
      published: '2026-03-04',
      language: 'nl',
    })
  })

  it('is read from its head and its times, with the headline that people see and the address that it has', async () => {
    const head =
      '<link rel="canonical" href="https://example.org/a?b=1"><meta property="og:site_name" content="De Haven"><meta name="author" content="Door Anna Smit">'
    const inner = `<article><h1>De kop zelf</h1><time datetime="2026-03-04">gisteren</time>${body}</article>`
    expect((await read('html', pageOf(inner, head))).details).toMatchObject({
      title: 'De kop zelf',
      author: 'Anna Smit',
      publisher: 'De Haven',
      published: '2026-03-04',
      source: 'https://example.org/a?b=1',
    })
    expect((await read('html', pageOf(body, head))).details.title).toBe('Raad stemt voor vaargeul')
  })

  it('is every name of its byline, whether it is a link or not', async () => {
    for (const [byline, author] of [
      ['<p class="byline">By <a href=/s>Anna Smit</a> and Bo de Wit</p>', 'Anna Smit, Bo de Wit'],
      [
        '<p class="byline">Door Anna Smit, Bo de Wit en Cor O’Neill | 3 maart 2026</p>',
        'Anna Smit, Bo de Wit, Cor O’Neill',
      ],
      ['<p><a rel="author" href=/s>Anna Smit</a> <a rel="author" href=/w>Bo de Wit</a></p>', 'Anna Smit, Bo de Wit'],
      ['<p class="byline"><span class="author">Anna Smit</span>, our correspondent in Delft</p>', 'Anna Smit'],
      ['<p class="byline">Published on Tuesday by <a href=/s>Anna Smit</a></p>', 'Anna Smit'],
      ['<p class="byline">Updated just now</p>', null],
    ] as const) {
      const { details } = await read('html', pageOf(`<article><h1>De kop</h1>${byline}${body}</article>`))
      expect(details.author, byline).toBe(author)
    }
  })

  it('is nothing where it says nothing, and never an address that leads elsewhere', async () => {
    const { details } = await read(
      'html',
      `<link rel="canonical" href="javascript:alert(1)"><meta name="date" content="soon">${body}`,
    )
    expect(details).toMatchObject({ published: null, source: null, author: null, publisher: null, language: null })
  })
})
