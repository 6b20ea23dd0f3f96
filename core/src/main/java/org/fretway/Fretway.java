package org.fretway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fretway.audio.NowPlaying;
import org.fretway.bundle.SettingsBundle;
import org.fretway.convert.Converter;
import org.fretway.demo.DemoSong;
import org.fretway.diagnostics.Diagnostics;
import org.fretway.format.FormatAidFiles;
import org.fretway.format.Limits;
import org.fretway.format.SongFormats;
import org.fretway.format.wem.Vgmstream;
import org.fretway.library.Bin;
import org.fretway.library.BulkEditor;
import org.fretway.library.FormatSetup;
import org.fretway.library.Imports;
import org.fretway.library.KeyCheck;
import org.fretway.library.Library;
import org.fretway.library.LibraryKeeper;
import org.fretway.library.LoudnessKeeper;
import org.fretway.library.MissingSongs;
import org.fretway.library.OrphanCleanup;
import org.fretway.library.PlaylistSongs;
import org.fretway.library.ScanMode;
import org.fretway.library.Scanner;
import org.fretway.library.Shelves;
import org.fretway.library.SongFiles;
import org.fretway.library.SongSounds;
import org.fretway.library.TrackEditor;
import org.fretway.library.TrackRemover;
import org.fretway.plugin.PluginData;
import org.fretway.plugin.Plugins;
import org.fretway.plugin.Providers;
import org.fretway.practice.Favorites;
import org.fretway.practice.History;
import org.fretway.practice.Loops;
import org.fretway.practice.PlayResults;
import org.fretway.practice.Playlists;
import org.fretway.practice.Scores;
import org.fretway.practice.Takes;
import org.fretway.profile.Accounts;
import org.fretway.profile.OwnProfile;
import org.fretway.profile.PermissionGroups;
import org.fretway.profile.PermissionInfo;
import org.fretway.profile.Permissions;
import org.fretway.profile.Preferences;
import org.fretway.profile.Profile;
import org.fretway.profile.Profiles;
import org.fretway.profile.Recovery;
import org.fretway.profile.SavedFilters;
import org.fretway.profile.Sessions;
import org.fretway.profile.ViewState;
import org.fretway.profile.WindowUser;
import org.fretway.settings.PublicSettings;
import org.fretway.settings.Settings;
import org.fretway.storage.BlobCache;
import org.fretway.storage.BlobStore;
import org.fretway.storage.Database;
import org.fretway.storage.DatabaseException;
import org.fretway.storage.DiskSpace;
import org.fretway.storage.FolderBlobStore;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Everything that Fretway can do without a screen or a socket, on one data folder. Only one at a
 * time has a data folder open.
 */
public final class Fretway implements AutoCloseable {

  private static final String DATABASE = "fretway";
  private static final String BLOBS = "blobs";
  private static final String SONGS = "songs";
  private static final String TAKES = "takes";
  private static final Path COVERS = Path.of("cache", "covers");
  private static final Path SOUNDS = Path.of("cache", "sounds");

  /** How much of the songs' sound is kept beside their files, in bytes. */
  private static final long SOUND_CACHE = 8L << 30;

  private final DataFolderLock lock;
  private final Path dataDir;
  private final Database database;
  private final BlobStore blobs;
  private final Path songs;
  private final Settings settings;
  private final Accounts accounts;
  private final Favorites favorites;
  private final Loops loops;
  private final Scores scores;
  private final PlayResults playResults;
  private final Takes takes;
  private final Library library;
  private final Scanner scanner;
  private final LibraryKeeper keeper;
  private final LoudnessKeeper loudnessKeeper;
  private final FormatSetup formatSetup;
  private final Imports imports;
  private final Converter converter;
  private final PublicSettings publicSettings;
  private final SoundSettings sound;
  private final PluginData pluginData;
  private final Plugins plugins;
  private final Providers providers;
  private final SettingsBundle settingsBundle;
  private final Diagnostics diagnostics;
  private final NowPlaying nowPlaying = new NowPlaying();
  private final TrackEditor trackEditor;
  private final BulkEditor bulkEditor;
  private final TrackRemover trackRemover;
  private final Bin bin;
  private final MissingSongs missingSongs;
  private final OrphanCleanup orphanCleanup;
  private final Playlists playlists;
  private final PlaylistSongs playlistSongs;
  private final History history;
  private final Shelves shelves;
  private final ViewState viewState;
  private final SavedFilters savedFilters;

  private Fretway(
      FretwayConfig config,
      DataFolderLock lock,
      Database database,
      BlobStore blobs,
      BlobCache soundCache,
      DiskSpace space,
      InstantSource clock) {
    this.lock = lock;
    this.dataDir = config.dataDir();
    this.database = database;
    this.blobs = blobs;
    this.songs = config.dataDir().resolve(SONGS);
    this.settings = new Settings(database);
    this.accounts = new Accounts(database, clock, new Permissions(this::permissionsOfPlugins));
    this.loops = new Loops(database, clock);
    this.scores = new Scores(database, clock);
    this.playResults = new PlayResults(database, clock);
    this.takes = new Takes(database, dataDir.resolve(TAKES), space, clock);
    FormatAidFiles aids = new FormatAidFiles(config.keysDir(), this::vgmstream);
    SongFormats formats = SongFormats.standard(aids);
    SongSounds sounds =
        new SongSounds(
            database, blobs, soundCache, new SongFiles(songs, this::userFolders, formats));
    this.library = new Library(database, blobs, sounds, config.dataDir().resolve(COVERS));
    this.favorites = new Favorites(database, clock, library::favoritesChanged);
    this.scanner =
        new Scanner(
            library, songs, this::userFolders, formats, aids, clock, BuildInfo.current().version());
    this.keeper = new LibraryKeeper(scanner, () -> publicSettings().read());
    this.loudnessKeeper = new LoudnessKeeper(library, scanner, BuildInfo.current().version());
    this.formatSetup = new FormatSetup(library, scanner, settings, aids, KeyCheck::onArchive);
    this.converter = new Converter(formats);
    this.imports = new Imports(library, scanner, formats, Limits.DEFAULT.maxTotalBytes());
    this.trackEditor = new TrackEditor(library);
    this.bulkEditor = new BulkEditor(library);
    this.trackRemover = new TrackRemover(library, scanner, clock);
    this.bin = new Bin(library, trackRemover, clock);
    this.missingSongs = new MissingSongs(library, scanner);
    this.orphanCleanup = new OrphanCleanup(library, scanner);
    this.playlists = new Playlists(database, clock);
    this.playlistSongs = new PlaylistSongs(library, playlists);
    this.history = new History(database, clock);
    this.shelves = new Shelves(library, history);
    this.viewState = new ViewState(database);
    this.savedFilters = new SavedFilters(database, clock);
    this.publicSettings = new PublicSettings(database, settings, this::settingsChanged);
    this.sound = new SoundSettings(settings, publicSettings);
    this.pluginData = new PluginData(database);
    this.plugins = new Plugins(settings, pluginData);
    this.providers = new Providers(settings);
    this.settingsBundle = new SettingsBundle(database, publicSettings, plugins, pluginData);
    About about = new About(clock, publicSettings, library);
    this.diagnostics =
        new Diagnostics(config.dataDir(), about::figures, plugins, this::profileNames);
  }

  private List<PermissionInfo> permissionsOfPlugins() {
    return plugins.permissions();
  }

  private Map<Long, String> profileNames() {
    return profiles().list().stream().collect(Collectors.toMap(Profile::id, Profile::name));
  }

  private List<Path> userFolders() {
    return publicSettings().read().songFolders();
  }

  private void settingsChanged(PublicSettings.Applied change) {
    // Without a folder there is nothing to look through, and the songs of the one before are away.
    if (change.otherFolders()) {
      scanner.startOrQueue(change.actor(), ScanMode.INCREMENTAL);
    }
    keeper.settingsChanged(change.otherFolders());
  }

  private Optional<Path> vgmstream() {
    return settings
        .get(Settings.VGMSTREAM_PATH)
        .map(Path::of)
        .or(() -> Vgmstream.onPath(System.getenv()));
  }

  /**
   * Opens a data folder, creating and migrating what is in it.
   *
   * @throws DataFolderInUseException if another Fretway has it open
   * @throws FretwayException if it can't be used
   */
  public static Fretway open(FretwayConfig config) throws FretwayException {
    return open(config, InstantSource.system());
  }

  /** As {@link #open(FretwayConfig)}, with a clock for what expires. */
  public static Fretway open(FretwayConfig config, InstantSource clock) throws FretwayException {
    Path dataDir = config.dataDir();
    DataFolderLock lock = DataFolderLock.acquire(dataDir);
    logAllAlike();
    Fretway fretway;
    try {
      DiskSpace space = DiskSpace.of(dataDir, config.diskReserve());
      BlobStore blobs = new FolderBlobStore(dataDir.resolve(BLOBS), space);
      Files.createDirectories(dataDir.resolve(SONGS));
      BlobCache sounds = new BlobCache(dataDir.resolve(SOUNDS), space, SOUND_CACHE, clock);
      Database database = Database.openFile(dataDir.resolve(DATABASE), entities(), space);
      fretway = new Fretway(config, lock, database, blobs, sounds, space, clock);
    } catch (IOException e) {
      lock.close();
      throw DataFolderLock.notWritable(dataDir, e);
    } catch (DatabaseException e) {
      lock.close();
      throw new FretwayException(String.valueOf(e.getMessage()), e);
    }
    config.libraryDir().ifPresent(fretway::setUserFolder);
    fretway.scanner.readAgainIfAidsChanged();
    return fretway;
  }

  /** Lucene has its own ideas of how to log. */
  private static void logAllAlike() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  private void setUserFolder(Path folder) {
    String path = folder.toString();
    if (!settings.get(Settings.DLC_DIR).equals(Optional.of(path))) {
      settings.put(Settings.DLC_DIR, path);
    }
  }

  /** Returns the classes that are mapped to tables. */
  static List<Class<?>> entities() {
    List<Class<?>> entities = new ArrayList<>(Library.entities());
    entities.addAll(Accounts.entities());
    entities.addAll(Favorites.entities());
    entities.addAll(Loops.entities());
    entities.addAll(Scores.entities());
    entities.addAll(PlayResults.entities());
    entities.addAll(Takes.entities());
    entities.addAll(Playlists.entities());
    entities.addAll(History.entities());
    entities.addAll(Settings.entities());
    entities.addAll(PluginData.entities());
    return entities;
  }

  /** Returns the folder that everything is kept in. */
  public Path dataDir() {
    return dataDir;
  }

  /** Returns the songs. */
  public Library library() {
    return library;
  }

  /** Returns what brings songs in. */
  public Scanner scanner() {
    return scanner;
  }

  /** Returns what keeps the library as its folders are; it does nothing until it is started. */
  public LibraryKeeper libraryKeeper() {
    return keeper;
  }

  /** Returns what measures how loud songs are; it does nothing until it is started. */
  public LoudnessKeeper loudnessKeeper() {
    return loudnessKeeper;
  }

  /** Returns what takes songs from elsewhere into the library. */
  public Imports imports() {
    return imports;
  }

  /** Returns what changes the details of songs. */
  public TrackEditor trackEditor() {
    return trackEditor;
  }

  /** Returns what changes the details of many songs at once. */
  public BulkEditor bulkEditor() {
    return bulkEditor;
  }

  /** Returns what removes songs. */
  public TrackRemover trackRemover() {
    return trackRemover;
  }

  /** Returns the songs that were deleted and can still be brought back. */
  public Bin bin() {
    return bin;
  }

  /** Returns the songs whose file is gone. */
  public MissingSongs missingSongs() {
    return missingSongs;
  }

  /** Returns what removes the traces of songs whose file is gone. */
  public OrphanCleanup orphanCleanup() {
    return orphanCleanup;
  }

  /** Returns what turns songs into feedpaks. */
  public Converter converter() {
    return converter;
  }

  /** Returns what the user gives for songs that can't be read without it. */
  public FormatSetup formatSetup() {
    return formatSetup;
  }

  /** Returns what is played at the moment. */
  public NowPlaying nowPlaying() {
    return nowPlaying;
  }

  /** Returns who uses the library. */
  public Profiles profiles() {
    return accounts.profiles();
  }

  /** Returns who has signed in over the network. */
  public Sessions sessions() {
    return accounts.sessions();
  }

  /** Returns the way back in for who has forgotten the PIN. */
  public Recovery recovery() {
    return accounts.recovery();
  }

  /** Returns the permissions that there are. */
  public Permissions permissions() {
    return accounts.permissions();
  }

  /** Returns who may do what. */
  public PermissionGroups permissionGroups() {
    return accounts.permissionGroups();
  }

  /** Returns who uses the window. */
  public WindowUser windowUser() {
    return accounts.windowUser();
  }

  /** Returns the lists of songs that profiles make. */
  public Playlists playlists() {
    return playlists;
  }

  /** Returns what shows the songs of playlists. */
  public PlaylistSongs playlistSongs() {
    return playlistSongs;
  }

  /** Returns what profiles listened to, and where they left off. */
  public History history() {
    return history;
  }

  /** Returns the short rows of songs that one may want next. */
  public Shelves shelves() {
    return shelves;
  }

  /** Returns what the window remembers of each profile. */
  public ViewState viewState() {
    return viewState;
  }

  /** Returns the filters of the library that got a name. */
  public SavedFilters savedFilters() {
    return savedFilters;
  }

  /** Returns what people may change of their own profiles. */
  public OwnProfile ownProfile() {
    return accounts.ownProfile();
  }

  /** Returns what people prefer, each for themselves. */
  public Preferences preferences() {
    return accounts.preferences();
  }

  /** Returns the songs that profiles marked. */
  public Favorites favorites() {
    return favorites;
  }

  /** Returns the passages of songs that profiles repeat. */
  public Loops loops() {
    return loops;
  }

  /** Returns what profiles recorded of themselves. */
  public Takes takes() {
    return takes;
  }

  /** Returns how well and how often profiles played songs. */
  public Scores scores() {
    return scores;
  }

  /** Returns what came of the plays of profiles, one by one. */
  public PlayResults playResults() {
    return playResults;
  }

  /** Returns what the user has set. */
  public Settings settings() {
    return settings;
  }

  /** Returns those of the settings that may be changed from elsewhere, with their rules. */
  public PublicSettings publicSettings() {
    return publicSettings;
  }

  /** Returns what is set for the sound devices of this machine, and how late they are. */
  public SoundSettings sound() {
    return sound;
  }

  /** Returns what writes settings to a file and reads them from one. */
  public SettingsBundle settingsBundle() {
    return settingsBundle;
  }

  /** Returns the plugins. */
  public Plugins plugins() {
    return plugins;
  }

  /** Returns what plugins keep. */
  public PluginData pluginData() {
    return pluginData;
  }

  /** Returns the ways of storing songs and of finding out about them. */
  public Providers providers() {
    return providers;
  }

  /** Returns what gathers what helps to find faults. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Returns the store of covers; charts and sound are opened by the library. */
  public BlobStore blobs() {
    return blobs;
  }

  /**
   * Composes the demo song and imports it if the library has no song; waits until it is there.
   *
   * @return id of its track, or empty if there were songs already
   * @throws IOException if it can't be written or imported
   */
  public Optional<String> installDemoIfEmpty() throws IOException, InterruptedException {
    if (library.size() > 0 || bin.size() > 0) {
      return Optional.empty();
    }
    DemoSong.writeTo(songs);
    return Optional.of(scanner.importOwn(DemoSong.FILE_NAME));
  }

  @Override
  public void close() {
    keeper.close();
    loudnessKeeper.close();
    scanner.close();
    library.close();
    database.close();
    lock.close();
  }
}
