-- What a signature, a resolution and a check list prove stays, whoever writes.
CREATE TRIGGER `signatures_are_never_deleted` BEFORE DELETE ON `signatures`
BEGIN SELECT RAISE(ABORT, 'a signature is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `signatures_are_never_replaced` BEFORE INSERT ON `signatures`
WHEN EXISTS (SELECT 1 FROM `signatures` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a signature is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `signatures_stay_what_was_signed` BEFORE UPDATE ON `signatures`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`agreement_id` IS NOT NEW.`agreement_id`
  OR OLD.`side` IS NOT NEW.`side` OR OLD.`kind` IS NOT NEW.`kind` OR OLD.`declaration` IS NOT NEW.`declaration`
  OR OLD.`signed_by` IS NOT NEW.`signed_by` OR OLD.`signed_at` IS NOT NEW.`signed_at`
BEGIN SELECT RAISE(ABORT, 'a signature is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `resolutions_are_never_deleted` BEFORE DELETE ON `council_resolutions`
BEGIN SELECT RAISE(ABORT, 'a resolution is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `resolutions_are_never_replaced` BEFORE INSERT ON `council_resolutions`
WHEN EXISTS (SELECT 1 FROM `council_resolutions` WHERE `rowid` = NEW.`rowid`
  OR (`dossier_id` = NEW.`dossier_id` AND `bfs_number` = NEW.`bfs_number`))
BEGIN SELECT RAISE(ABORT, 'a resolution is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `resolutions_stay_whose_they_are` BEFORE UPDATE ON `council_resolutions`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`dossier_id` IS NOT NEW.`dossier_id` OR OLD.`bfs_number` IS NOT NEW.`bfs_number`
BEGIN SELECT RAISE(ABORT, 'whose resolution it is is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `verdicts_stay_once_the_check_is_over` BEFORE DELETE ON `checklist_entries`
WHEN (SELECT `state` FROM `dossiers` WHERE `id` = OLD.`dossier_id`) IS NOT 'in_review'
BEGIN SELECT RAISE(ABORT, 'a verdict is never deleted once the check is over'); END;
--> statement-breakpoint
CREATE TRIGGER `verdicts_are_never_replaced` BEFORE INSERT ON `checklist_entries`
WHEN EXISTS (SELECT 1 FROM `checklist_entries` WHERE `rowid` = NEW.`rowid`
  OR (`dossier_id` = NEW.`dossier_id` AND `rule` = NEW.`rule`))
BEGIN SELECT RAISE(ABORT, 'a verdict is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `verdicts_are_never_changed` BEFORE UPDATE ON `checklist_entries`
BEGIN SELECT RAISE(ABORT, 'a verdict is never edited'); END;
