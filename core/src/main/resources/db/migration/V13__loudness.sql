-- How loud songs are, for evening that out. In a table of its own: no list asks for it.
create table loudness (
  track_id varchar(16) not null primary key references track (id) on delete cascade,
  sound varchar(64) not null,
  read_at timestamp(6) with time zone not null,
  program varchar(100) not null,
  lufs double precision,
  true_peak_db double precision,
  problem varchar(500)
);
