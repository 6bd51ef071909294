-- What a claim, an amendment, a request, a notice, a role, a hand-over and a mail say stays, whoever writes.
CREATE TRIGGER `claims_are_never_deleted` BEFORE DELETE ON `claims`
BEGIN SELECT RAISE(ABORT, 'a claim is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `claims_are_never_replaced` BEFORE INSERT ON `claims`
WHEN EXISTS (SELECT 1 FROM `claims` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a claim is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `claims_stay_what_was_claimed` BEFORE UPDATE ON `claims`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`reporting_year_id` IS NOT NEW.`reporting_year_id` OR OLD.`amount_rappen` IS NOT NEW.`amount_rappen`
  OR OLD.`decided_by` IS NOT NEW.`decided_by` OR OLD.`issued_at` IS NOT NEW.`issued_at`
  OR substr(OLD.`earlier_askings`, 1, length(OLD.`earlier_askings`) - 1)
    IS NOT substr(NEW.`earlier_askings`, 1, length(OLD.`earlier_askings`) - 1)
BEGIN SELECT RAISE(ABORT, 'what is claimed is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `amendments_are_never_deleted` BEFORE DELETE ON `amendments`
BEGIN SELECT RAISE(ABORT, 'an amendment is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `amendments_are_never_replaced` BEFORE INSERT ON `amendments`
WHEN EXISTS (SELECT 1 FROM `amendments` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`
  OR (`dossier_id` = NEW.`dossier_id` AND (`number` = NEW.`number`
    OR (`state` IN ('proposed', 'accepted') AND NEW.`state` IN ('proposed', 'accepted')))))
BEGIN SELECT RAISE(ABORT, 'an amendment is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `amendments_stay_what_was_proposed` BEFORE UPDATE ON `amendments`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`number` IS NOT NEW.`number` OR OLD.`kind` IS NOT NEW.`kind` OR OLD.`side` IS NOT NEW.`side`
  OR OLD.`reason` IS NOT NEW.`reason` OR OLD.`effective_on` IS NOT NEW.`effective_on`
  OR OLD.`change` IS NOT NEW.`change` OR OLD.`data` IS NOT NEW.`data`
  OR OLD.`document_id` IS NOT NEW.`document_id` OR OLD.`agreement_document_id` IS NOT NEW.`agreement_document_id`
  OR OLD.`proposed_by` IS NOT NEW.`proposed_by` OR OLD.`proposed_at` IS NOT NEW.`proposed_at`
  OR (OLD.`in_force_at` IS NOT NULL AND OLD.`in_force_at` IS NOT NEW.`in_force_at`)
BEGIN SELECT RAISE(ABORT, 'an amendment is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `requests_are_never_deleted` BEFORE DELETE ON `completion_requests`
BEGIN SELECT RAISE(ABORT, 'a completion request is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `requests_are_never_replaced` BEFORE INSERT ON `completion_requests`
WHEN EXISTS (SELECT 1 FROM `completion_requests` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a completion request is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `requests_are_only_closed` BEFORE UPDATE ON `completion_requests`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`year` IS NOT NEW.`year` OR OLD.`ground` IS NOT NEW.`ground` OR OLD.`reason` IS NOT NEW.`reason`
  OR OLD.`items` IS NOT NEW.`items` OR OLD.`due_on` IS NOT NEW.`due_on`
  OR OLD.`created_by` IS NOT NEW.`created_by` OR OLD.`created_at` IS NOT NEW.`created_at`
  OR (OLD.`closed_at` IS NOT NULL AND OLD.`closed_at` IS NOT NEW.`closed_at`)
BEGIN SELECT RAISE(ABORT, 'a completion request is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `notices_are_never_deleted` BEFORE DELETE ON `deadline_notices`
BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `notices_are_never_replaced` BEFORE INSERT ON `deadline_notices`
WHEN EXISTS (SELECT 1 FROM `deadline_notices` WHERE `rowid` = NEW.`rowid`
  OR (`deadline_id` = NEW.`deadline_id` AND `sequence` = NEW.`sequence` AND `step` = NEW.`step`))
BEGIN SELECT RAISE(ABORT, 'a notice is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `notices_take_no_day_away` BEFORE UPDATE ON `deadline_notices`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`deadline_id` IS NOT NEW.`deadline_id` OR OLD.`sequence` IS NOT NEW.`sequence`
  OR OLD.`step` IS NOT NEW.`step` OR NEW.`term_on` < OLD.`term_on`
  OR (OLD.`taken_back_at` IS NOT NULL AND NEW.`taken_back_at` IS NULL)
  OR (OLD.`letter` IS NOT NULL AND NEW.`letter` IS NULL)
BEGIN SELECT RAISE(ABORT, 'the day of a notice is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `roles_are_never_deleted` BEFORE DELETE ON `memberships`
BEGIN SELECT RAISE(ABORT, 'a role is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `roles_are_never_replaced` BEFORE INSERT ON `memberships`
WHEN EXISTS (SELECT 1 FROM `memberships` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a role is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `roles_only_end` BEFORE UPDATE ON `memberships`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`user_id` IS NOT NEW.`user_id`
  OR OLD.`role` IS NOT NEW.`role` OR OLD.`bfs_number` IS NOT NEW.`bfs_number` OR OLD.`created_at` IS NOT NEW.`created_at`
  OR (OLD.`ended_at` IS NOT NULL AND OLD.`ended_at` IS NOT NEW.`ended_at`)
BEGIN SELECT RAISE(ABORT, 'a role is never edited'); END;
--> statement-breakpoint
CREATE TRIGGER `hand_overs_are_never_deleted` BEFORE DELETE ON `hand_overs`
BEGIN SELECT RAISE(ABORT, 'a hand-over is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `hand_overs_are_never_replaced` BEFORE INSERT ON `hand_overs`
WHEN EXISTS (SELECT 1 FROM `hand_overs` WHERE `rowid` = NEW.`rowid` OR `id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'a hand-over is never replaced'); END;
--> statement-breakpoint
CREATE TRIGGER `hand_overs_are_only_taken_back` BEFORE UPDATE ON `hand_overs`
WHEN OLD.`rowid` IS NOT NEW.`rowid` OR OLD.`id` IS NOT NEW.`id` OR OLD.`dossier_id` IS NOT NEW.`dossier_id`
  OR OLD.`matter` IS NOT NEW.`matter` OR OLD.`year` IS NOT NEW.`year` OR OLD.`version` IS NOT NEW.`version`
  OR OLD.`given_by` IS NOT NEW.`given_by` OR OLD.`given_to` IS NOT NEW.`given_to` OR OLD.`words` IS NOT NEW.`words`
  OR OLD.`given_at` IS NOT NEW.`given_at`
  OR (OLD.`taken_back_at` IS NOT NULL AND OLD.`taken_back_at` IS NOT NEW.`taken_back_at`)
BEGIN SELECT RAISE(ABORT, 'a hand-over is never edited'); END;
--> statement-breakpoint
-- Until it has gone a mail is written anew where something else is true; after that, where it went stays.
CREATE TRIGGER `mails_stay_as_they_went` BEFORE UPDATE ON `outbox`
WHEN OLD.`id` IS NOT NEW.`id` OR OLD.`key` IS NOT NEW.`key` OR OLD.`template` IS NOT NEW.`template`
  OR OLD.`dossier_id` IS NOT NEW.`dossier_id` OR OLD.`deadline_id` IS NOT NEW.`deadline_id`
  OR OLD.`created_at` IS NOT NEW.`created_at`
  OR (OLD.`state` IN ('sent', 'kept') AND (OLD.`to_address` IS NOT NEW.`to_address`
    OR OLD.`language` IS NOT NEW.`language` OR OLD.`facts` IS NOT NEW.`facts`))
BEGIN SELECT RAISE(ABORT, 'a mail that went is never edited'); END;
