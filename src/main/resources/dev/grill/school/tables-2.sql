ALTER TABLE grill.learner ADD COLUMN first date;
ALTER TABLE grill.learner ADD COLUMN last date;
ALTER TABLE grill.learner ADD COLUMN ahead boolean NOT NULL DEFAULT false;

ALTER TABLE grill.card ADD COLUMN mature boolean NOT NULL DEFAULT false;
ALTER TABLE grill.card ADD COLUMN answers int NOT NULL DEFAULT 0;
ALTER TABLE grill.card ADD COLUMN recalled int NOT NULL DEFAULT 0;
ALTER TABLE grill.card ADD COLUMN passed int NOT NULL DEFAULT 0;
ALTER TABLE grill.card ADD COLUMN points uuid;
ALTER TABLE grill.card ADD COLUMN asked int[];
ALTER TABLE grill.card ADD COLUMN missed int[];

CREATE TABLE grill.week (
  learner uuid NOT NULL,
  deck text NOT NULL,
  monday date NOT NULL,
  owner text NOT NULL,
  days int NOT NULL,
  answers int NOT NULL,
  recalled int NOT NULL,
  passed int NOT NULL,
  millis bigint NOT NULL,
  longer bigint[],
  PRIMARY KEY (learner, deck, monday)
);

ALTER TABLE grill.week ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON grill.week USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY teach ON grill.week FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));

UPDATE grill.learner SET folded = 0;
