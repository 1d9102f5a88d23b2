/** English nouns for people and for bodies. */
import { words } from '../language.ts'

/** Nouns for people, beside what endings tell. */
const PEOPLE = words(
  `mayor minister president king queen prince princess secretary leader leaders chair director captain engineer professor
  expert experts officer officers official officials councillor councillors doctor doctors nurse teacher mother father
  parent parents son daughter brother sister boy girl resident residents neighbour neighbours farmer farmers baker manager
  head analyst analysts coach player writer artist founder deputy organisers organiser petitioner witness witnesses victim
  victims general admiral colonel major sergeant lieutenant governor senator member members winner author editor trader
  traders chief executive reporter mr mrs ms miss dr prof sir dame lord lady insider insiders voter voters candidate
  campaigner campaigners owner judge lawyer lawyers researcher researchers scientist scientists student students guide
  conductor skipper harbourmaster tenant tenants curator inspector detective detectives constable bishop pope rabbi imam
  reverend critic critics supporter supporters protester protesters commuter commuters aide aides chancellor premier
  visitor visitors carpenter colleague colleagues widow nephew niece cousin grandfather grandmother partner wife husband aunt uncle customer customers worker workers
  volunteer volunteers driver drivers passenger passengers engineers managers people solicitor barrister ministers mp mps`,
)

/** Most nouns that end so are people. */
const PLURAL = /[a-z]{3}(?:ers|ors|ees|ians)$/u

/** Nouns that end so and are none. */
const THINGS = words(
  `papers newspapers letters numbers orders offers waters rivers towers powers covers members' others computers flowers
  centers trees fees shelters barriers chapters matters answers winters dinners borders corners doors floors colors errors
  sectors factors mirrors tractors trailers ladders timbers banners posters containers coffers employees' folders
  headquarters quarters figures trousers shutters degrees`,
)

/** Nouns for bodies. */
const ORGANISATIONS = words(
  `authority union company council government police bank university hospital school newspaper court ministry department
  commission committee charity museum association federation society party board agency firm cabinet office institute
  service club operator regulator watchdog trust group foundation army navy church college broadcaster contractor
  manufacturer developer publisher campaign body parliament`,
)

/** Whether a word in lower case is a noun for a person or for people. */
export function isPerson(word: string): boolean {
  return (
    PEOPLE.has(word) ||
    (PLURAL.test(word) && !THINGS.has(word)) ||
    /(?:man|woman|person|ologist|wright|historian|economist|scientist|master|mistress|holder|keeper|ician|ist|ists)$/u.test(
      word,
    )
  )
}

/** Whether a word in lower case is a noun for a body: an authority, a company, a union. */
export function isOrganisation(word: string): boolean {
  return ORGANISATIONS.has(word)
}
