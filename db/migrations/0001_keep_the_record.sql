CREATE TRIGGER `audit_events_are_never_changed` BEFORE UPDATE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_events_are_never_deleted` BEFORE DELETE ON `audit_events`
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_are_only_superseded` BEFORE UPDATE ON `calculations`
WHEN OLD.`calculation` IS NOT NEW.`calculation` OR OLD.`key_id` IS NOT NEW.`key_id` OR OLD.`superseded_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `calculations_are_never_deleted` BEFORE DELETE ON `calculations`
BEGIN SELECT RAISE(ABORT, 'a pinned calculation is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `agreements_are_never_changed` BEFORE UPDATE ON `agreements`
BEGIN SELECT RAISE(ABORT, 'an issued agreement is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `agreements_are_never_deleted` BEFORE DELETE ON `agreements`
BEGIN SELECT RAISE(ABORT, 'an issued agreement is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `settlements_are_never_changed` BEFORE UPDATE ON `settlements`
BEGIN SELECT RAISE(ABORT, 'a settlement is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `keys_in_use_are_never_changed` BEFORE UPDATE ON `distribution_keys`
WHEN OLD.`key` IS NOT NEW.`key` AND EXISTS (SELECT 1 FROM `calculations` WHERE `key_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'a distribution key in use is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `filings_are_never_changed` BEFORE UPDATE ON `filings`
BEGIN SELECT RAISE(ABORT, 'what was filed is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `filings_are_never_deleted` BEFORE DELETE ON `filings`
BEGIN SELECT RAISE(ABORT, 'what was filed is never deleted'); END;
