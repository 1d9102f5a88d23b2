/** What a web page says of itself: for people in its headline, for programs in its head. */
import { isoDate, isoTime } from '../dates.ts'
import type { FileDetails } from '../extracted.ts'
import { authorOf } from './byline.ts'
import { type LinkedArticle, linkedArticle } from './jsonLd.ts'
import type { QueriedDocument } from './queriedDocument.ts'

/** What may be known of a page from around it, such as the headers of a saved page. */
export interface PageSurroundings {
  readonly title?: string | null | undefined
  readonly location?: string | null | undefined
  readonly captured?: string | null | undefined
}

/**
 * The details of a page. `headline` is the first heading of the article that was found in it; `source` is the page's
 * whole text, whose comments say where it was saved from.
 */
export function pageDetails(
  document: QueriedDocument,
  headline: string | null,
  source: string,
  around: PageSurroundings = {},
): FileDetails {
  const meta = metaOf(document)
  const linked = linkedArticle([...document.querySelectorAll('script[type="application/ld+json"]')].map(wordsOf))
  const saved = savedFrom(source)
  const site =
    linked?.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher', 'citation_publisher', 'publisher')
  const link = (rel: string) => first(document, `link[rel="${rel}"]`, 'href')
  return {
    title: titleOf(
      document,
      headline,
      linked,
      meta('og:title', 'twitter:title', 'dc.title'),
      site,
      around.title ?? null,
    ),
    author: short(
      authorOf(document, [
        linked?.author,
        meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'citation_author'),
      ]),
    ),
    publisher: short(site),
    published: publishedOf(document, linked, meta),
    captured: isoTime(around.captured) ?? isoTime(saved.date),
    source:
      [link('canonical'), meta('og:url'), linked?.url, around.location, saved.url].map(webAddress).find(Boolean) ??
      null,
    language: languageTag(
      first(document, 'html', 'lang') ??
        first(document, 'html', 'xml:lang') ??
        meta('content-language', 'dc.language', 'og:locale') ??
        linked?.language,
    ),
  }
}

/** A web address in its normal form; null for another kind of address. */
export function webAddress(written: string | null | undefined): string | null {
  if (!written || written.length > 2000) return null
  try {
    const url = new URL(written.trim())
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

/** A BCP 47 tag as an article keeps it; null for what is none, and for the codes of "no language". */
export function languageTag(written: string | null | undefined): string | null {
  const tag =
    (written ?? '')
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-')
      .replace(/\..*$/, '') ?? ''
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) || /^(?:und|mul|zxx|xx|x)\b/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** A detail in one line, as long as an article may keep it. */
export function short(words: string | null | undefined): string | null {
  return words?.replace(/\s+/g, ' ').trim().slice(0, 1000).trim() || null
}

type Meta = (...names: readonly string[]) => string | null

function metaOf(document: QueriedDocument): Meta {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('http-equiv')
    const content = element.getAttribute('content')?.trim()
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content)
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
}

function titleOf(
  document: QueriedDocument,
  headline: string | null,
  linked: LinkedArticle | null,
  shared: string | null,
  site: string | null,
  around: string | null,
): string | null {
  // An h1 that only names the site is no headline.
  const own = headline !== null && headline.trim() !== '' && headline.trim() !== site?.trim() ? headline : null
  const written = first(document, 'head title, html > title, title', null) ?? around
  return short(own ?? linked?.headline ?? withoutSite(shared, site) ?? withoutSite(written, site))
}

/** A title without the site's name at its end or beginning. */
function withoutSite(title: string | null, site: string | null): string | null {
  const words = title?.replace(/\s+/g, ' ').trim() ?? ''
  if (words === '') return null
  const parts = words.split(/\s+[-–—|·•»:]\s+|\s*\|\s*/)
  const last = parts.at(-1) ?? ''
  const isSite = (part: string) => site !== null && folded(part) === folded(site)
  if (
    parts.length > 1 &&
    (isSite(last) || (site === null && last.split(' ').length <= 3 && words.includes(`| ${last}`)))
  )
    return words.slice(0, words.lastIndexOf(last)).replace(/[\s\-–—|·•»:]+$/, '') || words
  if (parts.length > 1 && isSite(parts[0] ?? ''))
    return words.slice((parts[0] ?? '').length).replace(/^[\s\-–—|·•»:]+/, '')
  return words
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:the|de|het)(?=.{4})/, '')
}

function publishedOf(document: QueriedDocument, linked: LinkedArticle | null, meta: Meta): string | null {
  const dates = [
    linked?.published,
    meta(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'parsely-pub-date',
      'sailthru.date',
      'citation_publication_date',
      'pubdate',
    ),
    first(document, '[itemprop="datePublished"]', 'content') ??
      first(document, '[itemprop="datePublished"]', 'datetime'),
    first(document, 'article time[datetime], main time[datetime]', 'datetime') ??
      first(document, 'time[datetime]', 'datetime'),
  ]
  return dates.map((date) => isoDate(date?.replaceAll('/', '-'))).find((date) => date !== null) ?? null
}

/** Where and when a browser or an extension says that it saved the page. */
function savedFrom(source: string): { readonly url: string | null; readonly date: string | null } {
  const url =
    /<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->/i.exec(source)?.[1] ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i.exec(source)?.[1] ??
    null
  return {
    url,
    date: /<!--\s*Page saved with SingleFile[\s\S]{0,2000}?saved date:\s*([^\n(]+)/i.exec(source)?.[1] ?? null,
  }
}

function first(document: QueriedDocument, selector: string, attribute: string | null): string | null {
  for (const element of document.querySelectorAll(selector)) {
    const value = attribute === null ? wordsOf(element) : element.getAttribute(attribute)
    if (value?.trim()) return value.trim()
  }
  return null
}

function wordsOf({ textContent }: { readonly textContent: string | null }): string {
  return textContent ?? ''
}
