/** The privacy policy that is shown and agreed to when registering; a new text gets a new version. */
export const privacyVersion = '2026-11'
