/** The search above the list of articles: words of titles, and conditions as the table of annotations has them. */
import { plainOf } from '../../../core/commands/ranking.ts'
import { comparing, dayTest } from '../../../core/table/comparing.ts'
import { isQueryDate, parseQuery, type QueryTerm, queryNumber, type WantedValue } from '../../../core/table/query.ts'
import { CONDITION_NAMES, STATUS_NAMES } from '../../../core/table/queryNames.ts'
import type { OverviewArticle } from '../../../ipc/overview.ts'

type ArticleTest = (article: OverviewArticle) => boolean

/** Whether an article fits all that is typed. What is no condition on articles is a part of a title: many have a colon. */
export function articleSearch(query: string): ArticleTest {
  const tests = parseQuery(query).map(termTest)
  return (article) => tests.every((test) => test(article))
}

function termTest({ key, negated, values }: QueryTerm): ArticleTest {
  const anyOf = values.map((value) => (key === null ? null : conditionTest(key, value)) ?? titleTest(key, value))
  const test: ArticleTest = (article) => anyOf.some((one) => one(article))
  return negated ? (article) => !test(article) : test
}

function titleTest(key: string | null, { value }: WantedValue): ArticleTest {
  const words = plainOf(key === null ? value : `${key}:${value}`)
  return ({ title }) => plainOf(title).replaceAll(': ', ':').includes(words) || plainOf(title).includes(words)
}

function conditionTest(key: string, wanted: WantedValue): ArticleTest | null {
  const condition = Object.hasOwn(CONDITION_NAMES, key) ? CONDITION_NAMES[key] : undefined
  const { value, comparison } = wanted
  const words = plainOf(value)
  switch (condition) {
    case 'published': {
      if (!isQueryDate(value)) return null
      const fits = dayTest(wanted)
      return ({ published }) => fits(published ?? '')
    }
    case 'version': {
      const number = queryNumber(value)
      if (number === null) return null
      const holds = comparing(comparison)
      return ({ version }) => version !== null && holds(version - number)
    }
    case 'article':
      return ({ title }) => plainOf(title).includes(words)
    case 'annotator':
      return ({ layers, hidden, assigned }) =>
        layers.some(({ annotator, name }) => annotator === value || plainOf(name).includes(words)) ||
        [...hidden, ...assigned].includes(value)
    case 'status': {
      const status = STATUS_NAMES[value.toLowerCase()]
      return status === undefined ? null : ({ layers }) => layers.some((layer) => layer.status === status)
    }
    default:
      return null
  }
}
