-- A file may hold several songs: "part" tells them apart, and is empty where there is but one.
alter table track add column part varchar(200) default '' not null;
alter table track drop constraint track_place;
alter table track add constraint track_place unique (root, path, part);

-- What a song lacks until the user gives it, and what had been given when it was read.
alter table track add column state varchar(32) default 'READY' not null;
alter table track add column state_message varchar(500);
alter table track add column aids varchar(32);
create index track_state on track (missing, state);

-- A short excerpt for listening before playing.
alter table track add column preview_blob varchar(64);
alter table track add column preview_type varchar(64);
alter table track add column preview_size bigint default 0 not null;
create index track_preview on track (preview_blob);
