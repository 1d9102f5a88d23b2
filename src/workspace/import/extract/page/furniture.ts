/** What of a page is no part of its article: by its elements, roles and the names that authors give them. */
import type { OmittedKind } from '../../../../core/model/articleBlock.ts'
import { attributeOf, type MarkupNode, nameOf } from '../markup/nodes.ts'

const BY_ROLE: Readonly<Record<string, OmittedKind>> = {
  alertdialog: 'notice',
  banner: 'navigation',
  complementary: 'related',
  contentinfo: 'notice',
  dialog: 'notice',
  menu: 'navigation',
  menubar: 'navigation',
  navigation: 'navigation',
  search: 'form',
  tablist: 'navigation',
  toolbar: 'navigation',
}

/** Whole words of classes and ids, each with its kind. Two words that stand side by side are one entry here. */
const BY_WORD = new Map<string, OmittedKind>(
  (
    [
      [
        'navigation',
        'nav navbar navigation menu breadcrumb breadcrumbs pagination pager skiplink skip-link sitemap topbar masthead site-header page-header',
      ],
      [
        'notice',
        'cookie cookies cookiebar consent gdpr copyright legal disclaimer paywall newsletter signup sign-up subscribe subscription colophon site-footer page-footer',
      ],
      ['share', 'share sharing sharebar social socials addthis social-media'],
      [
        'related',
        'related recommended recommendations readmore read-more more-news more-stories lees-ook also-read trending most-read popular sidebar teaser teasers promo outbrain taboola',
      ],
      ['comments', 'comments comment-list commentlist disqus respond reacties'],
      ['advertisement', 'ad ads advert adverts advertisement advertisements advertentie sponsored dfp'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
)

/** What an element is left out as; null for one that can be part of an article. */
export function furnitureKind(node: MarkupNode, isInArticle: boolean): OmittedKind | null {
  const name = nameOf(node)
  const role = attributeOf(node, 'role')?.toLowerCase()
  const byRole = role === undefined ? undefined : BY_ROLE[role]
  if (byRole !== undefined) return byRole
  switch (name) {
    case 'NAV':
    case 'MENU':
      return 'navigation'
    case 'ASIDE':
      return 'related'
    case 'FOOTER':
      return hasQuotation(node) ? null : 'notice'
    case 'DIALOG':
      return 'notice'
    case 'FORM':
    case 'BUTTON':
    case 'SELECT':
    case 'TEXTAREA':
    case 'OPTION':
      return 'form'
    case 'HEADER':
      return isInArticle ? null : 'navigation'
    case 'BODY':
    case 'HTML':
    case 'MAIN':
    case 'ARTICLE':
      return null
  }
  const names = `${attributeOf(node, 'class') ?? ''} ${attributeOf(node, 'id') ?? ''}`
  return byName(names, BY_WORD) ?? (isInArticle ? null : byName(names, OUTSIDE))
}

/** Words that name a page's edges, and within an article what is its own. */
const OUTSIDE = new Map<string, OmittedKind>([
  ['footer', 'notice'],
  ['foot', 'notice'],
])

function byName(names: string, table: ReadonlyMap<string, OmittedKind>): OmittedKind | null {
  if (names.length < 2) return null
  for (const name of names.split(/\s+/)) {
    // CSS-in-JS and utility classes contain words with other meanings ("lg:order-nav", "ad1f3c").
    if (name.includes(':') || name.length > 60) continue
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '')
    for (const [index, word] of words.entries()) {
      const kind = table.get(word) ?? table.get(`${word}-${words[index + 1] ?? ''}`)
      // "no-ads", "has-sidebar" and "with-nav" are said of what lies beside them.
      const before = words[index - 1]
      if (kind && before !== 'no' && before !== 'has' && before !== 'with' && before !== 'without') return kind
    }
  }
  return null
}

/** A quotation's own foot names who is quoted. */
function hasQuotation(footer: MarkupNode): boolean {
  return footer.parentNode !== null && nameOf(footer.parentNode) === 'BLOCKQUOTE'
}

/** Whether words are those that stand under every page: copyright and the like. */
export function isNotice(words: string): boolean {
  const folded = words.trim()
  if (folded.length > 300) return false
  return /^(?:©|\(c\) ?\d{4}|copyright\b)|\b(?:all rights reserved|alle rechten voorbehouden|tous droits réservés|alle rechte vorbehalten)\b/i.test(
    folded,
  )
}
