/** Dutch words that make marks no quotation, or a sentence no claim. */
import { type StyleTable, words } from '../language.ts'

/** What the other rules ask of Dutch. */
export const dutchStyle: StyleTable = {
  elisions: words('s t n k m r ie er em ns'),
  titles: words(
    `film boek roman serie lied liedje nummer album toneelstuk tentoonstelling expositie documentaire programma krant
    gedicht podcast schilderij musical rubriek bundel single voorstelling restaurant café schip`,
  ),
  calledSo: words('zogeheten zogenaamde zogenoemde genaamd geheten bijgenaamd heet bijnaam woord term'),
  abbreviations: words(
    'dr drs mr ir ing prof st ds jl nl bijv bv o.a nr art blz ca incl excl enz etc vs plm resp jhr gen lt sgt mevr dhr',
  ),
  notFactual: words(
    `zal zullen wil willen wilde hoopt hopelijk misschien wellicht vermoedelijk mooi mooie prachtig prachtige
    verschrikkelijk verschrikkelijke schandalig belachelijk jammer helaas gelukkig spannend mag mogen moge zou zouden`,
  ),
  claimLeads: words('toch maar en want dus ook bovendien daarnaast verder echter'),
}
