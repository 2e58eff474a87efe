CREATE SCHEMA grill;
CREATE TABLE grill.version (version int PRIMARY KEY);

CREATE TABLE grill.class (
  class text PRIMARY KEY,
  owner text NOT NULL,
  made timestamptz NOT NULL
);

CREATE TABLE grill.membership (
  class text NOT NULL,
  learner uuid NOT NULL,
  owner text NOT NULL,
  PRIMARY KEY (class, learner)
);

CREATE TABLE grill.learner (
  learner uuid PRIMARY KEY,
  owner text NOT NULL,
  aliases uuid[] NOT NULL,
  name text NOT NULL,
  events int NOT NULL,
  decks text,
  folded int NOT NULL,
  pushed timestamptz
);

CREATE TABLE grill.deck (
  learner uuid NOT NULL,
  deck text NOT NULL,
  owner text NOT NULL,
  title text NOT NULL,
  language text,
  version text,
  home uuid NOT NULL,
  PRIMARY KEY (learner, deck)
);

CREATE TABLE grill.wording (
  learner uuid NOT NULL,
  wording uuid NOT NULL,
  owner text NOT NULL,
  texts text NOT NULL,
  PRIMARY KEY (learner, wording)
);

CREATE TABLE grill.event (
  learner uuid NOT NULL,
  id uuid NOT NULL,
  owner text NOT NULL,
  at timestamptz NOT NULL,
  day date NOT NULL,
  deck text NOT NULL,
  card text NOT NULL,
  kind text NOT NULL,
  grade smallint,
  millis bigint,
  home uuid,
  wording uuid,
  bare boolean NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (learner, id)
) PARTITION BY HASH (learner);

CREATE TABLE grill.card (
  learner uuid NOT NULL,
  deck text NOT NULL,
  card text NOT NULL,
  owner text NOT NULL,
  own boolean NOT NULL,
  question text,
  topic text,
  started boolean NOT NULL,
  known boolean NOT NULL,
  first date,
  PRIMARY KEY (learner, deck, card)
);

CREATE TABLE grill.answer (
  learner uuid NOT NULL,
  id uuid NOT NULL,
  owner text NOT NULL,
  deck text NOT NULL,
  card text NOT NULL,
  day date NOT NULL,
  own boolean NOT NULL,
  aside boolean NOT NULL,
  passed boolean NOT NULL,
  recalled boolean NOT NULL,
  millis bigint,
  wording uuid,
  missed bit varying,
  PRIMARY KEY (learner, id)
) PARTITION BY HASH (learner);

CREATE INDEX learner_owner ON grill.learner (owner);
CREATE INDEX membership_learner ON grill.membership (learner);

ALTER TABLE grill.class ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.learner ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.deck ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.wording ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.card ENABLE ROW LEVEL SECURITY;
ALTER TABLE grill.answer ENABLE ROW LEVEL SECURITY;

CREATE POLICY read ON grill.class FOR SELECT USING (true);
CREATE POLICY own ON grill.class USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);

CREATE POLICY own ON grill.membership USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY teach ON grill.membership FOR SELECT USING (
  class IN (SELECT c.class FROM grill.class c WHERE c.owner = CURRENT_USER));

CREATE POLICY own ON grill.learner USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY own ON grill.deck USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY own ON grill.wording USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY own ON grill.event USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY own ON grill.card USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);
CREATE POLICY own ON grill.answer USING (owner = CURRENT_USER) WITH CHECK (owner = CURRENT_USER);

CREATE POLICY teach ON grill.learner FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));
CREATE POLICY teach ON grill.deck FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));
CREATE POLICY teach ON grill.wording FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));
CREATE POLICY teach ON grill.event FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));
CREATE POLICY teach ON grill.card FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));
CREATE POLICY teach ON grill.answer FOR SELECT USING ((learner, owner) IN (
  SELECT m.learner, m.owner FROM grill.membership m JOIN grill.class c ON c.class = m.class WHERE c.owner = CURRENT_USER));
