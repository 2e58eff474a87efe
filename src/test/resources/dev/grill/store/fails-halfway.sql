-- A made-up migration that fails after it has changed something.
ALTER TABLE drafts ADD COLUMN colour TEXT;
ALTER TABLE drafts ADD COLUMN colour TEXT;
