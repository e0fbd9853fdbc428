/** Holds the site's digests and their lists, as they were fetched last. */
export const DIGEST_CACHE = "duidu-digests";

/** Where files wait that another app has shared, until the page takes them. */
export const SHARED_CACHE = "duidu-shared";
