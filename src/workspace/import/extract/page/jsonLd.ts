/** What a page says of its article to search engines: schema.org's types in JSON-LD. */

/** The fields that are looked at. Each is whatever the page wrote. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
}

const ARTICLE_TYPES = /(?:Article|BlogPosting|LiveBlogPosting|Report|QAPage|FAQPage|ClaimReview|WebPage)$/

/** The first article among a page's scripts of JSON-LD, one of a more telling type before a mere page; null where there is none. */
export function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  const things = scripts.flatMap(thingsIn)
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE_TYPES.test(type)))
  const best = articles.find((thing) => typesOf(thing).every((type) => type !== 'WebPage')) ?? articles[0]
  if (!best) return null
  return {
    headline: wordsOf(best.headline) ?? wordsOf(best.name),
    author: namesOf(best.author ?? best.creator, things),
    publisher: namesOf(best.publisher, things),
    published: wordsOf(best.datePublished),
    url: wordsOf(best.url) ?? idOf(best.mainEntityOfPage),
    language: wordsOf(best.inLanguage),
  }
}

type Thing = Readonly<Record<string, unknown>>

function thingsIn(script: string): readonly Thing[] {
  try {
    const data: unknown = JSON.parse(script.replace(/^\s*<!--|-->\s*$/g, ''))
    const graphs = (Array.isArray(data) ? data : [data]).filter(isThing)
    return graphs.flatMap((thing) => (Array.isArray(thing['@graph']) ? thing['@graph'].filter(isThing) : [thing]))
  } catch {
    // A page's own fault; its other hints count.
    return []
  }
}

function isThing(data: unknown): data is Thing {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function typesOf(thing: Thing): readonly string[] {
  const types = thing['@type']
  return (Array.isArray(types) ? types : [types]).filter((type): type is string => typeof type === 'string')
}

function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) return wordsOf(value[0])
  if (typeof value !== 'string') return null
  return value.trim() || null
}

function idOf(value: unknown): string | null {
  return isThing(value) ? wordsOf(value['@id']) : wordsOf(value)
}

/** The names of people or organisations, one after the other; one that is only referred to is looked up. */
function namesOf(value: unknown, things: readonly Thing[]): string | null {
  const names = (Array.isArray(value) ? value : [value]).slice(0, 20).map((one) => {
    if (!isThing(one)) return wordsOf(one)
    const referred = one.name === undefined ? things.find((thing) => thing['@id'] === one['@id']) : one
    return wordsOf(referred?.name)
  })
  const found = [...new Set(names.filter((name): name is string => name !== null && !/^https?:/.test(name)))]
  return found.length > 0 ? found.join(', ') : null
}
