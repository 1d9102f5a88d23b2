/** Where Dutch sentences end. */
import { type SentenceTable, wordSet } from './sentenceTable.ts'

/** The Dutch table. */
export const dutchSentences: SentenceTable = {
  introducing: wordSet(`
    dr drs mr ir ing prof ds jhr jkvr mevr mw dhr hr wed fam burg weth sgt z.k.h h.k.h z.m h.m bc
    bijv d.w.z m.b.t m.b.v i.v.m i.p.v i.s.m i.h.b i.t.t t.o.v t.a.v t.g.v t.b.v t.w o.a o.m m.n n.a.v o.b.v
    o.l.v r.i z.g zgn z.o.z resp ca plm vs vgl excl incl exc max gem div evt ong nl n.l c.q w.o`),
  // The English ones too: Dutch reports keep them before a name.
  capitalTitles: wordSet('kon gen kol lt luit maj kap sen gouv pres min st gov rep sgt capt col adm rev'),
  beforeNumbers: wordSet(`
    nr nrs no art artt blz p pp afb fig hfst hfdst hoofdst par vol afl tel jrg
    jan feb mrt apr jun jul aug sep sept okt nov dec`),
  closing: wordSet('enz etc e.d e.a e.v jl l.l a.s dd t.z.t n.m v.m n.chr v.chr k.k gld fl a.m p.m'),
  naming: wordSet(`
    n.v bv nv v.o.f vof b.a u.s v.s u.s.a v.k e.u v.n inc ltd co corp jr sr c.s zn gebr mln mld a.u.b`),
  afterTimes: wordSet('monday tuesday wednesday thursday friday saturday sunday'),
  starters: wordSet(`
    de het een hij zij ze wij we ik jij je jullie u men dit dat deze die daar hier er maar en of want dus doch ook toen
    dan daarna daarom daardoor daarbij daarmee daartoe daarnaast hierdoor hiermee hierbij volgens in op bij na voor met
    om als zo nu wat wie waar hoe waarom wanneer welke onder tegen tijdens sinds vanaf vanwege tot uit over door naar aan
    ondanks zonder zolang zodra terwijl omdat doordat hoewel hun haar zijn mijn ons onze geen niet niets niemand al alle
    alles veel sommige enkele elke ieder iedere verder wel toch echter bovendien intussen inmiddels vandaag gisteren
    morgen vorig vorige volgend volgende later eerder afgelopen komende`),
  saying: wordSet('zei zegt vroeg vraagt riep roept stelde stelt meldde meldt'),
}
