/**
 * Days that the photos of a verification are kept which was not passed and on which nothing was done since. A default of
 * the system; 个人信息保护法 art. 19: no longer than the purpose needs, art. 28: photos of documents are sensitive.
 */
export const unfinishedKeptDays = 30
