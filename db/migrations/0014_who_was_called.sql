ALTER TABLE `account_changes` ADD `called` text;--> statement-breakpoint
ALTER TABLE `account_changes` ADD `not_reached` text DEFAULT '' NOT NULL;
--> statement-breakpoint
DROP TRIGGER `account_changes_stay_what_was_asked`;
--> statement-breakpoint
CREATE TRIGGER `account_changes_stay_what_was_asked` BEFORE UPDATE ON `account_changes`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`before` IS NOT NEW.`before` OR OLD.`after` IS NOT NEW.`after` OR OLD.`reason` IS NOT NEW.`reason`
  OR OLD.`requested_by` IS NOT NEW.`requested_by` OR OLD.`requested_at` IS NOT NEW.`requested_at`
  OR (OLD.`confirmed_at` IS NOT NULL AND (OLD.`confirmed_at` IS NOT NEW.`confirmed_at` OR OLD.`in_force_on` IS NOT NEW.`in_force_on`
    OR OLD.`called` IS NOT NEW.`called` OR OLD.`phoned` IS NOT NEW.`phoned` OR OLD.`not_reached` IS NOT NEW.`not_reached`))
  OR (OLD.`in_force_at` IS NOT NULL AND OLD.`in_force_at` IS NOT NEW.`in_force_at`)
BEGIN SELECT RAISE(ABORT, 'a change of an account is never edited'); END;
