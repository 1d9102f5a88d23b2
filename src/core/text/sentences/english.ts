/** Where English sentences end. */
import { type SentenceTable, wordSet } from './sentenceTable.ts'

/** The English table. */
export const englishSentences: SentenceTable = {
  introducing: wordSet(`
    dr mr mrs ms prof messrs mx e.g i.e cf viz vs v approx ca esp incl excl resp`),
  capitalTitles: wordSet(`
    gov sen rep reps gen col lt sgt capt cpl maj cmdr adm rev hon pres supt det insp pte pvt brig atty dep asst amb sec
    fr br sr mt ft`),
  beforeNumbers: wordSet('no nos art arts p pp fig figs vol vols ch sec par eq tel ext'),
  closing: wordSet('etc a.m p.m'),
  naming: wordSet(`
    al inc ltd co corp bros plc l.p jr sr esq ph.d m.d b.a m.a u.s u.k u.n e.u u.s.a u.s.s.r d.c l.a n.y a.d b.c b.c.e c.e
    dept est assn univ st ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thurs fri sat sun`),
  afterTimes: wordSet(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december est edt cst cdt mst mdt pst pdt gmt bst utc cet cest et ct pt eastern pacific central`),
  starters: wordSet(`
    the a an he she it they we i you this that these those there here but and or so nor yet also then however in on at by
    after before for with without within when while if as what who whose where how why which under since from to until
    his her their its our my your no not none nobody nothing all many some several most both another each every few
    meanwhile yesterday today tomorrow last next according although because despite during against between among over
    more others one two later earlier only once instead still`),
  saying: wordSet('said says asked asks replied replies added adds cried shouted told tells wrote writes'),
}
