ALTER TABLE `drawn_papers` ADD `letter` text;--> statement-breakpoint
ALTER TABLE `deadline_notices` ADD `letter` text;