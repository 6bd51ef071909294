-- What SQLite keeps by itself, whoever writes: drizzle knows no triggers, so they stand here.
CREATE TRIGGER `agreements_are_never_changed` BEFORE UPDATE ON `agreements`
BEGIN SELECT RAISE(ABORT, 'an issued agreement is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `agreements_are_never_deleted` BEFORE DELETE ON `agreements`
BEGIN SELECT RAISE(ABORT, 'an issued agreement is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `agreements_are_never_replaced` BEFORE INSERT ON `agreements`
WHEN EXISTS (SELECT 1 FROM `agreements` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id` OR (`dossier_id` = NEW.`dossier_id` AND `version` = NEW.`version`))
BEGIN SELECT RAISE(ABORT, 'an issued agreement is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_never_changed` BEFORE UPDATE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_never_deleted` BEFORE DELETE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_never_replaced` BEFORE INSERT ON `audit_events`
WHEN EXISTS (SELECT 1 FROM `audit_events` WHERE `rowid` = NEW.`rowid` OR `hash` = NEW.`hash`)
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_are_never_deleted` BEFORE DELETE ON `calculations`
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_are_never_replaced` BEFORE INSERT ON `calculations`
WHEN EXISTS (SELECT 1 FROM `calculations` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_are_only_superseded` BEFORE UPDATE ON `calculations`
WHEN OLD.`calculation` IS NOT NEW.`calculation` OR OLD.`key_id` IS NOT NEW.`key_id` OR OLD.`superseded_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_stay_what_they_are` BEFORE UPDATE ON `calculations`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id` OR OLD.`computed_by` IS NOT NEW.`computed_by` OR OLD.`computed_at` IS NOT NEW.`computed_at`
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `answers_are_never_deleted` BEFORE DELETE ON `completion_answers`
BEGIN SELECT RAISE(ABORT, 'an answer is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `filed_answers_are_never_changed` BEFORE UPDATE ON `completion_answers`
WHEN (SELECT `closed_at` FROM `completion_requests` WHERE `id` = old.`request_id`) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an answer that was filed is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `filed_answers_are_never_replaced` BEFORE INSERT ON `completion_answers`
WHEN EXISTS (SELECT 1 FROM `completion_answers` AS `held` JOIN `completion_requests` AS `asked` ON `asked`.`id` = `held`.`request_id`
  WHERE `asked`.`closed_at` IS NOT NULL
  AND (`held`.`rowid` = NEW.`rowid` OR (`held`.`request_id` = NEW.`request_id` AND `held`.`number` = NEW.`number`)))
BEGIN SELECT RAISE(ABORT, 'an answer that was filed is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `distribution_keys_are_never_replaced` BEFORE INSERT ON `distribution_keys`
WHEN EXISTS (SELECT 1 FROM `distribution_keys` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a distribution key is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `distribution_keys_stay_who_they_are` BEFORE UPDATE ON `distribution_keys`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id`
BEGIN SELECT RAISE(ABORT, 'a distribution key is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `keys_in_use_are_never_changed` BEFORE UPDATE ON `distribution_keys`
WHEN OLD.`key` IS NOT NEW.`key` AND EXISTS (SELECT 1 FROM `calculations` WHERE `key_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'a distribution key in use is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `keys_in_use_are_never_deleted` BEFORE DELETE ON `distribution_keys`
WHEN EXISTS (SELECT 1 FROM `calculations` WHERE `key_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'a distribution key in use is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_are_never_deleted` BEFORE DELETE ON `documents`
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_are_never_replaced` BEFORE INSERT ON `documents`
WHEN EXISTS (SELECT 1 FROM `documents` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a document is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `documents_stay_what_they_are` BEFORE UPDATE ON `documents`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id` OR OLD.`size` IS NOT NEW.`size` OR OLD.`sha256` IS NOT NEW.`sha256` OR OLD.`storage_name` IS NOT NEW.`storage_name` OR OLD.`uploaded_at` IS NOT NEW.`uploaded_at`
BEGIN SELECT RAISE(ABORT, 'the file of a document is never exchanged'); END;
--> statement-breakpoint
CREATE TRIGGER `filings_are_never_changed` BEFORE UPDATE ON `filings`
BEGIN SELECT RAISE(ABORT, 'what was filed is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `filings_are_never_deleted` BEFORE DELETE ON `filings`
BEGIN SELECT RAISE(ABORT, 'what was filed is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `filings_are_never_replaced` BEFORE INSERT ON `filings`
WHEN EXISTS (SELECT 1 FROM `filings` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'what was filed is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `nobody_comes_to_both_sides` BEFORE UPDATE ON `memberships`
WHEN NEW.`ended_at` IS NULL AND EXISTS (SELECT 1 FROM `memberships` AS `held` WHERE `held`.`user_id` = NEW.`user_id`
  AND `held`.`id` <> NEW.`id` AND `held`.`ended_at` IS NULL
  AND (`held`.`bfs_number` IS NULL) <> (NEW.`bfs_number` IS NULL))
BEGIN SELECT RAISE(ABORT, 'nobody holds roles of the canton and of a municipality at once'); END;
--> statement-breakpoint
CREATE TRIGGER `nobody_is_on_both_sides` BEFORE INSERT ON `memberships`
WHEN NEW.`ended_at` IS NULL AND EXISTS (SELECT 1 FROM `memberships` AS `held` WHERE `held`.`user_id` = NEW.`user_id`
  AND `held`.`ended_at` IS NULL AND (`held`.`bfs_number` IS NULL) <> (NEW.`bfs_number` IS NULL))
BEGIN SELECT RAISE(ABORT, 'nobody holds roles of the canton and of a municipality at once'); END;
--> statement-breakpoint
CREATE TRIGGER `names_are_never_changed_back` BEFORE UPDATE ON `name_changes`
BEGIN SELECT RAISE(ABORT, 'a change of a name is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `names_are_never_forgotten` BEFORE DELETE ON `name_changes`
BEGIN SELECT RAISE(ABORT, 'a change of a name is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `names_are_never_replaced` BEFORE INSERT ON `name_changes`
WHEN EXISTS (SELECT 1 FROM `name_changes` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a change of a name is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `notes_are_never_changed` BEFORE UPDATE ON `notes`
BEGIN SELECT RAISE(ABORT, 'a note is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `notes_are_never_deleted` BEFORE DELETE ON `notes`
BEGIN SELECT RAISE(ABORT, 'a note is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `notes_are_never_replaced` BEFORE INSERT ON `notes`
WHEN EXISTS (SELECT 1 FROM `notes` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a note is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_changed` BEFORE UPDATE ON `settlements`
BEGIN SELECT RAISE(ABORT, 'a settlement is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_deleted` BEFORE DELETE ON `settlements`
BEGIN SELECT RAISE(ABORT, 'a settlement is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_replaced` BEFORE INSERT ON `settlements`
WHEN EXISTS (SELECT 1 FROM `settlements` WHERE `rowid` = NEW.`rowid` OR `reporting_year_id` = NEW.`reporting_year_id`)
BEGIN SELECT RAISE(ABORT, 'a settlement is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `drawn_papers_are_never_changed` BEFORE UPDATE ON `drawn_papers`
BEGIN SELECT RAISE(ABORT, 'a paper that was handed out is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `drawn_papers_are_never_deleted` BEFORE DELETE ON `drawn_papers`
BEGIN SELECT RAISE(ABORT, 'a paper that was handed out is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `drawn_papers_are_never_replaced` BEFORE INSERT ON `drawn_papers`
WHEN EXISTS (SELECT 1 FROM `drawn_papers` WHERE `rowid` = NEW.`rowid` OR `sha256` = NEW.`sha256`)
BEGIN SELECT RAISE(ABORT, 'a paper that was handed out is never replaced'); END;
