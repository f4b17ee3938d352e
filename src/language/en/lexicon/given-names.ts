/** Common first names of many countries: the capitalised word behind one is a surname, though a town may have it too. */
export const GIVEN_NAMES: readonly string[] = (
  "Aaron Abby Abdallah Abdel Abdelaziz Abdelkarim Abdelrahman Abdul Abdulaziz Abdulkarim Abdullah " +
  "Abdulrahman Abeer Abel Abelardo Abigail Abraham Adalberto Adam Adel Adele Adham Adnan Adolfo Adrian " +
  "Adriana Adrienne Agnes Agustin Ahlam Ahmad Ahmed Aidan Aileen Aisha Al Alaa Alain Alan Alba Albert " +
  "Alberto Alcides Aldo Alec Alejandra Alejandro Aleksei Alex Alexander Alexandra Alexei Alexis Alfonso " +
  "Alfred Alfredo Alhaji Ali Alice Alicia Alirio Alison Alistair Alla Allan Allison Alma Alonso Alonzo " +
  "Alvaro Alvin Alyssa Amado Amal Amalia Amanda Amani Amber Amer Amilcar Amina Amir Amira Amit Amjad Amna " +
  "Amparo Amr Amy Ana Anabel Anand Anas Anastasia Anatoly Anders Andre Andrea Andreas Andrei Andres Andrew " +
  "Andrey Andrii Andy Angel Angela Angelica Angelo Angus Anibal Anil Anita Ann Anna Annette Annie Anselmo " +
  "Anthony Antoine Anton Antonia Antonieta Antonio Antwan Anwar Aquiles Araceli Archie Ariel Arlene " +
  "Armando Arnold Arnoldo Arnulfo Arsenio Artem Artemio Arthur Arturo Arun Arvind Arwa Asaad Ashley Ashok " +
  "Ashraf Asia Asif Asma Asmaa Assad Atef Atilio Audrey Augusto Aurelio Austin Avi Awad Aya Ayat Ayesha " +
  "Ayman Ayoub Azucena Azza Baltazar Ban Banan Baraa Barack Barbara Barry Bart Bartolome Basel Basem " +
  "Bashar Bashir Basma Bassam Batoul Bayan Beatriz Becky Belisario Ben Benazir Benito Benjamin Bernabe " +
  "Bernard Bernarda Bernardo Bernie Bert Berta Bertha Bertie Besan Beth Bethany Betty Beverly Bianca Bilal " +
  "Bill Billy Bisan Blake Blanca Bob Bobbie Bobby Bonifacio Bonnie Boris Brad Braden Bradley Brady Brandi " +
  "Brandon Brandy Braulio Brayden Brenda Brendan Brent Bret Brett Brian Bridget Britney Brittany Brooke " +
  "Bruce Bruno Bryan Bryce Bush Caleb Calvin Cameron Camila Camille Camilo Candace Candido Carl Carla " +
  "Carlos Carlota Carmelo Carmen Carmine Carol Carolina Caroline Carolyn Carrie Carson Carter Casey " +
  "Cassandra Catherine Cecil Cecilia Cecilio Cedric Celeste Celia Celina Celso Cesar Chad Charlene Charles " +
  "Charlie Charlotte Chase Chelsea Chelsey Cheryl Chester Cheyenne Chris Christian Christina Christine " +
  "Christopher Cindy Cipriano Ciro Claire Clara Clarence Claude Claudia Claudio Clayton Clement Clemente " +
  "Clifford Clinton Clive Clyde Cody Cole Colin Colleen Conchita Condoleezza Connor Conor Corey Cory " +
  "Courtney Craig Cristian Cristina Cristobal Crystal Curt Curtis Cynthia Cyril Dakota Dalia Dallas Damaso " +
  "Damian Dan Dana Daniel Danielle Danny Dante Daphne Dario Darius Darlene Darnell Darrell Darren Darryl " +
  "Daryl Dave David Dean Deandre Deanna Debbie Deborah Debra Declan Deema Delfina Delia Delores Demetrio " +
  "Demetrius Deng Denis Denise Dennis Denys Derek Derrick Deshawn Desmond Destiny Devin Devon Devonte " +
  "Dexter Diana Diane Dianne Dick Diego Dieter Dima Dina Dion Dionisio Dmitri Dmitry Dmytro Dolores " +
  "Domingo Dominic Dominique Don Donald Donna Donnie Dora Doreen Doris Dorothy Doug Douglas Duaa Duane " +
  "Dustin Dwayne Dwight Dylan Eamon Ed Eddie Edgar Edgardo Edilberto Edilma Edith Edmund Edmundo Edna " +
  "Eduardo Edward Edwin Efrain Efren Ehab Ehud Eileen Eladio Elaine Elba Eleanor Elena Eli Elias Eligio " +
  "Elijah Elisa Elise Eliseo Eliza Elizabeth Ellen Elliott Eloy Elsa Elvira Elvis Eman Emilia Emiliano " +
  "Emilio Emily Emma Emmanuel Emmett Enda Enrico Enrique Enriqueta Epifanio Erasmo Eric Erica Erick Erik " +
  "Erika Erin Ermelinda Ernest Ernestina Ernesto Ernie Ervin Esmeralda Essam Esteban Estela Ester Esther " +
  "Ethan Eufemia Eugene Eugenia Eugenio Eulalia Eusebio Eva Evan Evaristo Eve Evelyn Evgeny Ewan Eyad " +
  "Ezequiel Ezra Fabian Fabio Fabiola Facundo Fadel Fadi Fadwa Fahd Faisal Faiz Farah Faraj Fares Farid " +
  "Faris Farouk Fathi Fatima Fausto Fawzi Fay Federico Felicia Feliciano Felipe Felix Feras Fermin " +
  "Fernando Fidel Filip Fiona Flavio Flora Floyd Fortunato Frances Francisco Francois Frank Fred Freddie " +
  "Freddy Frederick Frieda Fritz Fuad Fulgencio Gabriel Gabriela Gail Gareth Garrett Gary Gavin Genaro " +
  "Gene Gennady Genoveva Geoffrey George Gerald Geraldine Gerard Gerardo Germaine German Gerry Gerson " +
  "Ghada Ghassan Ghazal Gilberto Gilda Gina Gines Gino Giorgio Giovanni Giuseppe Gladys Glen Glenda Glenn " +
  "Gloria Gonzalo Gordon Grace Graciela Graham Greg Gregoria Gregorio Gregory Gretchen Griselda Guadalupe " +
  "Guido Guillermo Gumercindo Gustavo Gwen Hadeel Hadi Hafez Haitham Hajar Hakim Hala Haley Halima Hamad " +
  "Hamada Hamdan Hamdi Hamid Hamilton Hamish Hamza Hana Hanaa Hanan Haneen Hani Hanin Hank Hanna Hannah " +
  "Hans Harb Hari Harold Harriet Haruki Harvey Hasan Hashem Hassan Hatem Haya Hayat Haytham Hazem Heather " +
  "Heba Heberto Hector Heidi Heinz Helen Helga Heliodoro Henri Henrietta Henry Herbert Hermes Herminia " +
  "Herminio Hernan Hernando Herschel Hiba Hilal Hilario Hilda Hillary Hipolito Hisham Hoda Homero Horacio " +
  "Hortensia Hosni Hossam Houston Hu Hubert Huda Hugo Humberto Hunter Hussam Hussein Ian Ibrahim Ida " +
  "Ignacio Igor Ihab Ihor Ilham Ilya Iman Imran Inas India Indira Ines Ingrid Inocencio Irene Irina Iris " +
  "Irma Iryna Isa Isaac Isabel Isabella Isaiah Isaias Isidro Ismael Ismail Ivan Ivanka Ivonne Iyad Jaafar " +
  "Jaber Jacinto Jack Jackie Jackson Jaclyn Jacob Jacobo Jacqueline Jacquelyn Jacques Jaime Jairo Jake " +
  "Jalal Jamal Jamar Jameel James Jamie Jamil Jamila Jana Jane Janelle Janet Janice Janine Jared Jarrod " +
  "Jasmine Jason Javier Jay Jayden Jayson Jean Jeanette Jeanne Jeannie Jeff Jeffrey Jenaro Jenna Jennifer " +
  "Jenny Jeremiah Jeremy Jermaine Jerome Jeronimo Jerry Jesse Jessica Jessie Jesus Jiang Jill Jillian Jim " +
  "Jimmie Jimmy Joan Joanna Joanne Joaquin Joaquina Jodi Jody Joe Joel Joey Johanna John Johnnie Johnny " +
  "Jon Jonah Jonas Jonathan Jordan Jorge Jose Josefa Josefina Joseph Josephine Josh Joshua Josue Joud " +
  "Jouri Joyce Juan Juana Juanita Judith Judy Julia Julian Juliana Julie Juliet Julio Junichiro Jurgen " +
  "Juri Justin Justino Juvenal Kaitlyn Kamal Kamala Kamel Kanan Kara Karam Kareem Karen Kari Karim Karina " +
  "Karl Karla Kate Katelyn Katherine Kathleen Kathryn Kathy Katie Katrina Kay Kayla Keisha Keith Kelley " +
  "Kelly Kelsey Kelvin Ken Kenan Kendra Kenneth Kenny Keri Kerri Kerry Kevin Khadija Khaled Khalid Khalil " +
  "Khamis Kiara Kim Kimberly Kinan Kirill Klaus Konstantin Krista Kristen Kristin Kristina Kristopher " +
  "Kristy Kurt Kyle Kyung Ladislao Lakisha Lama Lamar Lamia Lana Lani Larissa Larry Latasha Latoya Laura " +
  "Lauren Laurence Laurent Laurie Lavell Lawrence Layan Layla Lazaro Leah Leandro Lee Leelah Leigh Leila " +
  "Lena Leo Leon Leonard Leonardo Leoncio Leonel Leonid Leonidas Leonor Leopoldo Leroy Leslie Lester " +
  "Leticia Levi Liam Lian Libardo Lidia Ligia Lilia Liliana Lillian Lily Lina Lincoln Linda Lindsay " +
  "Lindsey Lionel Lisa Lisandro Liz Lloyd Logan Lois Lola Lonnie Loren Lorena Lorenzo Loretta Lori " +
  "Lorraine Lou Louis Louise Lourdes Luca Lucas Lucia Luciano Lucila Lucille Lucio Lucrecia Lucy Luis " +
  "Luisa Lujain Luke Luz Lyle Lyudmila Macario Madison Maggie Maha Mahdi Maher Mahmoud Mahmud Maisa " +
  "Maisara Majd Majdi Majed Maksim Malak Malik Manal Mandy Manmohan Manny Mansour Manuel Manuela Mao Marah " +
  "Marc Marcel Marcela Marcelino Marcelo Marci Marcia Marcial Marco Marcos Marcus Marcy Margaret Margarita " +
  "Maria Mariam Mariana Mariano Maribel Maricela Marie Marilyn Marina Mario Marisa Marisol Marjorie Mark " +
  "Marlene Marlon Marquis Marquise Marsha Marta Martha Martin Marty Marvin Marwa Marwan Mary Maryam Mason " +
  "Mateo Mathew Matias Matilde Matt Matteo Matthew Matthias Maureen Maurice Mauricio Max Maxim Maximiliano " +
  "Maya Maymana Maysoon Mazen Megan Mehmet Melania Melchor Melida Melissa Melvin Meredith Micah Michael " +
  "Michaela Michel Michele Michelle Mickey Miguel Mike Mikhail Mildred Milos Milton Mindy Minerva Mira " +
  "Miral Miriam Mirta Misty Mitt Moatasem Moataz Moaz Mohamad Mohamed Mohammad Mohammed Mohanad Mohannad " +
  "Moises Molly Mona Monica Monique Montaser Moon Moshe Mousa Muammar Muath Muhammad Muhammed Muhannad " +
  "Mukhtar Muna Munir Munther Musa Mustafa Mutasim Mykhailo Mykola Myra Myrtle Nabil Nada Nader Nadi Nadia " +
  "Nadine Nael Naftali Nahed Naila Naim Naji Najwa Nancy Narciso Narendra Nasr Nasser Natalia Natalie " +
  "Natasha Nathan Nathaniel Nawal Nawaz Neal Ned Neil Nellie Nelly Nestor Neville Newt Nguyen Niamh " +
  "Nicanor Nicholas Nick Nicolas Nicolasa Nicole Nidal Nidia Nigel Nikita Nikki Nikola Nikolai Nina " +
  "Nisreen Nissim Noah Noel Noemi Noor Nora Norberto Norma Norman Nour Noura Obaida Obama Octavio Odilia " +
  "Ofelia Oksana Ola Oleg Oleksandr Oleksii Oleksiy Olena Olga Oliver Olivia Olivier Olu Omaima Omaira " +
  "Omar Omari Omer Orfilia Orlando Osama Oscar Osvaldo Oswaldo Othman Otilia Otis Otto Owen Pablo Padraig " +
  "Paige Pamela Paolo Paris Park Pascal Pascual Pat Patricia Patricio Patrick Patsy Paul Paula Paulina " +
  "Pauline Paulino Pavel Pedro Peggy Pervez Peter Petra Petro Phil Philip Philippe Phillip Phyllis Pierre " +
  "Pilar Placido Policarpo Porfirio Preston Priya Prudencio Qasem Qasim Quentin Quincy Quintin Quinton " +
  "Qusai Raafat Rachael Rachel Raed Rafael Raghad Rahaf Raheem Rahma Rahul Raja Rajesh Rajiv Ralph Ramesh " +
  "Ramez Rami Ramiro Ramon Ramzi Rana Rand Randall Randi Randy Rania Raphael Raquel Rasha Rashad Rasheed " +
  "Rashid Rasmi Raul Ravi Ravil Rawan Ray Rayan Raymond Raymundo Razan Rebecca Reem Reggie Regina Reginald " +
  "Rehab Reham Reinaldo Rene Renee Reuben Reynaldo Rhonda Rhys Riad Ricardo Richard Richie Rick Rickey " +
  "Ricky Rigoberto Rima Rimas Rita Rob Robert Roberto Robin Rochelle Rocio Roderick Rodney Rodolfo Rodrigo " +
  "Rogelio Roger Rolando Roman Romeo Romney Romulo Ron Ronald Ronaldo Roque Rory Rosa Rosalia Rosalie " +
  "Rosalinda Rosaura Rosemary Rosendo Roxana Roxanne Roy Ruba Ruben Rubio Rudolph Rudy Rufina Rufino Rufus " +
  "Ruperto Ruqayya Ruslan Russell Rustem Ruth Ryan Saad Saadi Saba Saber Sabino Sabri Sabrina Saddam Sadie " +
  "Sadiq Saeed Safa Safaa Sahar Said Salah Salama Saleh Salem Salim Sally Salma Salman Salomon Salustiano " +
  "Salwa Sam Sama Samah Samantha Samar Sameh Sami Samir Samira Sammy Samuel Sanaa Sandra Sanford Sanjay " +
  "Santiago Saqr Sara Sarah Saturnino Saul Savanna Savannah Sawsan Scott Seamus Sean Sebastian Selena " +
  "Serafin Serena Sergei Sergey Sergio Serhii Serhiy Servando Seth Severino Shaban Shadi Shahada Shahd " +
  "Shaima Shana Shane Shannon Shari Sharif Sharon Shatha Shaun Shaunna Shawn Shawna Sheila Shelby Shelly " +
  "Sheri Sherri Sherry Sheryl Shimon Shinzo Shireen Shirley Sierra Silverio Silvestre Silvia Silvio Simeon " +
  "Simon Simone Siobhan Sixto Skylar Sobhi Sofia Soledad Sonia Sonja Sonya Sophia Stacey Stanley Stefan " +
  "Stella Steph Stephanie Stephen Steve Steven Stevie Stuart Suad Suhail Suhaila Sulaiman Suleiman Sumaya " +
  "Suresh Susan Susana Susanna Susanne Susie Suzanne Svetlana Sydney Sylvia Tabitha Taha Tahani Taher Tala " +
  "Talal Tamara Tameka Tamer Tami Tamika Tammy Tania Tanya Taqi Tara Tareq Tariq Tasha Tasneem Tasnim " +
  "Tatiana Tawfiq Ted Teodoro Teofilo Terence Teresa Teri Terrance Terrell Terrence Terri Terry Tessa " +
  "Thaddeus Thaer Thelma Theo Theresa Thomas Tiberio Tiffany Tim Timmy Timoteo Timothy Tina Tipper Tobias " +
  "Toby Todd Tom Tomas Tommie Toni Tony Tonya Toribio Toya Tracey Traci Tran Travon Trenton Trevor Tricia " +
  "Trina Tristan Tulio Tunde Tuqa Tyler Tyrone Ubaida Ubaldo Ulises Umar Ursula Valentin Valentina Valeria " +
  "Valerie Valerio Valery Vanessa Vasily Vaughn Velma Vera Vernon Veronica Vicenta Vicente Vicki Vickie " +
  "Vicky Victor Victoria Victorino Vidal Vijay Vikram Viktor Viktoriia Vilma Vince Vincent Vinicio Violeta " +
  "Virgilio Virginia Vitali Vitaliy Vivian Vladimir Vladislav Volodymyr Wael Wafa Wafaa Wajdi Waleed Walid " +
  "Walter Wanda Ward Warda Wasim Wassim Wayne Wen Wendy Wesley Whitney Wilbert Wilbur Wilfred Wilfredo " +
  "Willard William Willie Wilma Wilmer Winifred Winston Wisam Wissam Wolfgang Xavier Xi Ximena Yahya Yair " +
  "Yaman Yamen Yaqoub Yara Yasin Yasmeen Yasmin Yasser Yassin Yazan Yehia Yelena Yesenia Yevgeny Yitzhak " +
  "Yolanda Yoshihiko Younis Yousef Yousra Youssef Yulia Yuri Yurii Yury Yusra Yusuf Yvette Yvonne Zach " +
  "Zachary Zack Zaher Zahra Zaid Zain Zainab Zakaria Zaki Zamzam Zaynab Zeina Zeinab Zenaida Zeyad Ziad " +
  "Ziyad Zoe Zoila Zulma"
).split(" ")
