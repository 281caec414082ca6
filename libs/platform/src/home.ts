/** Until a room says which country it is. */
let zone = 'UTC';

/** The time zone of the country whose law an installation applies: the room of reference says it, from its rule pack. */
export const declareHome = (timeZone: string): void => void (zone = timeZone);

/** For what people read and for the year in a reference; everything of legal weight takes the zone of its own pack. */
export const homeTimeZone = (): string => zone;
