import { Catalogue } from '#app/domain/programme/catalogue-content.ts'
import content from './catalogue-kip3.json'

/**
 * What the canton of Luzern offers its municipalities in KIP 3, in the words of the leaflet: areas, goals and examples
 * (Merkblatt 3), target groups (Merkblatt 4), costs (Merkblatt 5). It names no key figures: those are what its examples
 * of measures can be counted by.
 */
export const LEAFLET: Catalogue = Catalogue.parse(content)
