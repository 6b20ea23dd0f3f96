/** Shows the view that the address names: the library at #/, a song at #/song/ID. */

import { LibraryView } from "./library.js";
import { PlayerView } from "./player.js";
import { loadPluginStyles } from "./plugins.js";

const libraryNode = document.getElementById("library-view");
const playerNode = document.getElementById("player-view");
const library = new LibraryView(libraryNode);
const player = new PlayerView(playerNode);
let libraryScroll = 0;

function route() {
  const song = /^#\/song\/([^/?]+)$/.exec(location.hash);
  if (song) {
    if (!libraryNode.hidden) {
      libraryScroll = scrollY;
    }
    libraryNode.hidden = true;
    playerNode.hidden = false;
    scrollTo(0, 0);
    player.open(decodeURIComponent(song[1]));
  } else {
    player.close();
    playerNode.hidden = true;
    libraryNode.hidden = false;
    document.title = "Fretway";
    library.show(location.hash);
    scrollTo(0, libraryScroll);
  }
}

addEventListener("hashchange", route);
route();
loadPluginStyles();
