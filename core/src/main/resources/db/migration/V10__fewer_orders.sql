-- The search index has the orders, names and covers now. The database is only asked for lists while
-- that is made, and writing is much faster without these.
drop index track_by_artist_desc;
drop index track_by_title;
drop index track_by_title_desc;
drop index track_by_added;
drop index track_by_tuning;
drop index track_by_year;
drop index track_by_year_desc;
drop index track_by_letter;
drop index track_tuning_names;
drop index track_covers;
-- It had all that a search looks at; by artist and title, copies of a song are still looked up.
drop index track_listing;
create index track_by_artist on track (missing, artist_key, title_key, id);
