-- Sound is in the songs' files and what is taken out of them is only a cache: nobody asks any more
-- which track a sound belongs to.
drop index stem_blob;
drop index track_preview;
drop index track_audio;
