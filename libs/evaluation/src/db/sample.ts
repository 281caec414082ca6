/** An identifier for the statements that are written down and compared. */
export const sample = '00000000-0000-7000-8000-000000000000';
