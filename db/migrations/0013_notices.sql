CREATE TABLE `deadline_notices` (
	`deadline_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`step` text NOT NULL,
	`term_on` text NOT NULL,
	`posted_on` text,
	`posted_by` text,
	PRIMARY KEY(`deadline_id`, `sequence`, `step`),
	FOREIGN KEY (`deadline_id`) REFERENCES `deadlines`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`posted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "notice_is_the_first_or_the_second" CHECK("deadline_notices"."step" IN ('notice_1', 'notice_2')),
	CONSTRAINT "notice_sets_a_day" CHECK("deadline_notices"."term_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "notice_was_posted_on_a_day" CHECK("deadline_notices"."posted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
--> statement-breakpoint
ALTER TABLE `deadlines` ADD `calendar_sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `deadlines` ADD `counts_from` text;
--> statement-breakpoint
UPDATE `deadlines` SET `calendar_sequence` = `sequence`, `counts_from` = coalesce(
  (SELECT substr(max(`granted_at`), 1, 10) FROM `deadline_extensions` WHERE `deadline_id` = `deadlines`.`id`),
  substr(`opened_at`, 1, 10));
--> statement-breakpoint
INSERT OR IGNORE INTO `deadline_notices` (`deadline_id`, `sequence`, `step`, `term_on`)
SELECT `deadline_id`, `facts` ->> '$.calendar.sequence', 'notice_' || (`facts` ->> '$.letter.notice'), `facts` ->> '$.letter.newDueOn'
FROM `outbox`
WHERE `deadline_id` IN (SELECT `id` FROM `deadlines`) AND `facts` ->> '$.letter.newDueOn' IS NOT NULL
  AND `facts` ->> '$.calendar.sequence' IS NOT NULL;
--> statement-breakpoint
UPDATE `outbox` SET `facts` = json_set(`facts`, '$.newDueOn', `facts` ->> '$.letter.newDueOn');
