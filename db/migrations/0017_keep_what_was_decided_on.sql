ALTER TABLE `proposals` ADD `asked_facts` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `ended_facts` text;--> statement-breakpoint
ALTER TABLE `proposals` ADD `reasons` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
DROP TRIGGER `proposals_only_end`;
--> statement-breakpoint
CREATE TRIGGER `proposals_only_end` BEFORE UPDATE ON `proposals`
WHEN OLD.`outcome` IS NOT NULL OR OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`machine` IS NOT NEW.`machine` OR OLD.`record_id` IS NOT NEW.`record_id` OR OLD.`year` IS NOT NEW.`year`
  OR OLD.`action` IS NOT NEW.`action` OR OLD.`version` IS NOT NEW.`version` OR OLD.`input` IS NOT NEW.`input`
  OR OLD.`asked` IS NOT NEW.`asked` OR OLD.`proposed_by` IS NOT NEW.`proposed_by` OR OLD.`proposed_at` IS NOT NEW.`proposed_at`
  OR OLD.`asked_facts` IS NOT NEW.`asked_facts` OR (NEW.`outcome` IS NULL AND OLD.`ended_facts` IS NOT NEW.`ended_facts`)
BEGIN SELECT RAISE(ABORT, 'a proposal is never edited'); END;
