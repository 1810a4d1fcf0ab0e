/** Where the data of a private window's search stands in session storage: in memory only, wiped with the window. */
export const privateKeys = {
  all: (windowId: number) => `private:${windowId}:`,
  page: (windowId: number, page: number) => `private:${windowId}:pages:${page}`,
  picture: (windowId: number) => `private:${windowId}:picture`,
};
