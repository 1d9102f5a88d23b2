/** English words that make marks no quotation, or a sentence no claim. */
import { type StyleTable, words } from '../language.ts'

/** What the other rules ask of English. */
export const englishStyle: StyleTable = {
  elisions: words('tis twas em cause til n bout round'),
  titles: words(
    `film movie book novel series song album play exhibition documentary programme program newspaper poem podcast
    painting musical column magazine single show restaurant pub ship`,
  ),
  calledSo: words('so-called called nicknamed dubbed named word words term phrase'),
  abbreviations: words(
    'dr mr mrs ms prof st sr jr vs etc inc ltd co corp gen lt sgt capt col rev hon no fig approx dept est',
  ),
  notFactual: words(
    `would should could might may perhaps maybe hopefully wants want hopes beautiful terrible scandalous ridiculous
    unfortunately sadly wonderful awful shall`,
  ),
  claimLeads: words('but and so also yet moreover still however'),
}
