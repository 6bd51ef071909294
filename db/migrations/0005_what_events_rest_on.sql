ALTER TABLE `audit_events` ADD `basis` text;
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
DROP TRIGGER `proposals_are_never_replaced`;
--> statement-breakpoint
CREATE TRIGGER `proposals_are_never_replaced` BEFORE INSERT ON `proposals`
WHEN EXISTS (SELECT 1 FROM `proposals` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`outcome` IS NULL AND NEW.`outcome` IS NULL AND `record_id` = NEW.`record_id` AND `action` = NEW.`action`))
BEGIN SELECT RAISE(ABORT, 'a proposal is never replaced'); END;
