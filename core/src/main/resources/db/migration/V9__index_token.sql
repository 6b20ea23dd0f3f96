-- Set when the program ends, here and beside the search index: if they differ at the next start, the
-- index may not say what the database does. One row.
create table search_index (
  id integer not null primary key,
  token varchar(64)
);
insert into search_index (id, token) values (1, null);
