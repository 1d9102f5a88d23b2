/** Dutch nouns for people and for bodies. */
import { words } from '../language.ts'

/** Nouns for people, beside what endings tell. */
const PEOPLE = words(
  `premier president koning koningin prins prinses staatssecretaris gedeputeerde kapitein bestuursvoorzitter voorzitter
  topman topvrouw hoogleraar deskundige deskundigen advocaat officier commandant politieman agent agenten arts artsen
  verpleegkundige docent docente moeder vader ouder ouders zoon dochter broer zus man vrouw mannen vrouwen jongen
  meisje bewoners omwonenden inwoners reizigers boer boeren boerin chef hoofd econoom coach schrijfster kamerlid
  kamerleden raadslid raadsleden kunstenares ingewijde ingewijden getuige getuigen slachtoffer slachtoffers verdachte
  havenmeester paus bisschop imam leider leiders collega collega's student studenten patiënt patiënten klant klanten
  ceo baas eigenaresse weduwe gids matroos schipper lid leden huisarts hoofdconducteur wetenschappers leraren
  ambtenaren vrijwilligers wethouder minister ministers burgemeesters ondernemers onderzoekers medewerkers experts
  expert specialist specialisten critici criticus aandeelhouders beleggers buurman buurvrouw buren jurist rechter
  rechters generaal admiraal kolonel majoor sergeant luitenant dominee pastoor meneer mevrouw dhr mevr dr prof mr ir`,
)

/** Endings of nouns for people. */
const PERSON =
  /(?:voorzitter|meester|minister|kundige|woordvoerd(?:er|ster)|directeur|directrice|topman|topvrouw|loog|logen|chef|houder|leider|leidster|lid|baas|man|vrouw|bewoner|zoeker|werker|ster|wetenschapper|schrijver|leraar|lerares|leraren|nemer|ist|isten|iste|kenner|boer|econoom|arts|ambtenaar|commissaris|secretaris|ganger|jurist|historicus|politicus|critici|icus|trainer|speler|regisseur|eur|auteur|kunstenaar|aanvoerder|bestuurder|eigenaar|strijder|gever|rijder|maker|denker|rechter|koper|huurder|raadsvrouw|verlener)s?$/u

/** Nouns for bodies. */
const ORGANISATIONS = words(
  `gemeente provincie politie bond vakbond bedrijf directie raad bestuur ministerie kabinet regering bank vereniging
  stichting universiteit ziekenhuis school krant omroep justitie rechtbank inspectie partij fractie coalitie oppositie
  commissie maatschappij dienst instituut organisatie organisaties fabriek fabrikant uitgever uitgeverij museum
  bondgenootschap brandweer leger marine luchtmacht ov-bedrijf vervoerder zorginstelling corporatie woningcorporatie
  patiëntenraad wijkraad college college projectontwikkelaar netbeheerder waterschap veiligheidsregio toezichthouder
  autoriteiten autoriteit redactie club concern onderneming vakcentrale branchevereniging koepel actiegroep comité
  bureau planbureau gerechtshof hof kerk persbureau kamer`,
)

/** Endings of nouns for bodies. */
const ORGANISATION =
  /(?:vereniging|stichting|bond|bank|bedrijf|maatschappij|fonds|dienst|instituut|raad|ministerie|bureau|commissie|universiteit|ziekenhuis|fabriek|partij|fractie|organisatie|autoriteit|inspectie|federatie|coöperatie|corporatie|centrum|huis|school|krant|kamer|politie|groep|comité|club|platform)$/u

/** Whether a word in lower case is a noun for a person or for people. */
export function isPerson(word: string): boolean {
  return PEOPLE.has(word) || (word.length > 5 && PERSON.test(word))
}

/** Whether a word in lower case is a noun for a body: an authority, a company, a union. */
export function isOrganisation(word: string): boolean {
  return ORGANISATIONS.has(word) || ORGANISATION.test(word)
}
