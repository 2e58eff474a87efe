-- A made-up migration that fails after it has changed something.
ALTER TABLE notes ADD COLUMN colour TEXT;
ALTER TABLE notes ADD COLUMN colour TEXT;
