CREATE ROLE grill_learner;
CREATE ROLE grill_teacher;
GRANT USAGE ON SCHEMA grill TO grill_learner, grill_teacher;
GRANT SELECT ON grill.version, grill.class, grill.membership, grill.learner, grill.deck, grill.wording, grill.event, grill.card, grill.week, grill.answer TO grill_learner, grill_teacher;
GRANT INSERT, UPDATE, DELETE ON grill.membership, grill.learner, grill.deck, grill.wording, grill.event, grill.card, grill.week, grill.answer TO grill_learner;
GRANT INSERT, DELETE ON grill.class TO grill_teacher;
